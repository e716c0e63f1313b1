import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'happyhorse/image-to-video',
  kieModel: 'happyhorse/image-to-video',
  api: 'market',
  title: 'HappyHorse Animate',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['image_urls'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      image_urls: {
        type: 'array',
        maxItems: 1,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
        minItems: 1,
      },
      resolution: { type: 'string', enum: ['720p', '1080p'], default: '1080p' },
      duration: { type: 'integer', default: 5, minimum: 3, maximum: 15 },
      seed: { type: 'integer', minimum: 0, maximum: 2147483647 },
    },
  },
  ask: ['prompt', 'duration'],
  preset: { resolution: '720p' },
  offer: { duration: [3, 5, 8, 10, 15] },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '720p': 28, '1080p': 48 },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  lighter: 'happyhorse-1-1/image-to-video',
  tags: ['video', 'premium', 'portrait'],
  words: {
    ru: {
      does: 'Мягко оживляет один снимок: взгляд, ветер, вода.',
      goodFor: ['портрет', 'пейзаж', 'обложка в движении'],
      example: 'Рыбак закидывает удочку, круги расходятся по озеру, над водой тянется пар',
    },
    en: {
      does: 'Gently brings one shot to life: a look, wind, water.',
      goodFor: ['a portrait', 'a landscape', 'a moving cover'],
      example: 'The fisherman casts his line, rings spread over the lake, steam drifts above the water',
    },
  },
} satisfies ModelCard

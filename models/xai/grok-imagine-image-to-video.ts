import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'grok-imagine/image-to-video',
  kieModel: 'grok-imagine/image-to-video',
  api: 'market',
  title: 'Grok Imagine Animate',
  vendor: 'xAI',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['image_urls', 'prompt'],
    properties: {
      image_urls: {
        type: 'array',
        maxItems: 1,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
        minItems: 1,
      },
      prompt: { type: 'string', maxLength: 5000 },
      mode: { type: 'string', enum: ['normal'], default: 'normal' },
      duration: { type: 'string', enum: ['6', '10', '15'] },
      resolution: { type: 'string', enum: ['480p', '720p', '1080p'], default: '480p' },
    },
  },
  ask: ['duration', 'resolution'],
  preset: { duration: '6' },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '480p': 2.4, '720p': 4.5, '1080p': 8 },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 70,
  tags: ['fast', 'cheap', 'video', 'social'],
  words: {
    ru: {
      does: 'Оживляет фотографию примерно за минуту и недорого.',
      goodFor: ['старые семейные снимки', 'рисунки детей', 'аватар, который двигается'],
      example: 'Девушка на фото оборачивается и смеётся, волосы подхватывает ветер',
    },
    en: {
      does: 'Brings a photo to life in about a minute, at a small price.',
      goodFor: ['old family photos', 'children’s drawings', 'an avatar that moves'],
      example: 'The woman in the photo turns round and laughs, the wind catches her hair',
    },
  },
} satisfies ModelCard

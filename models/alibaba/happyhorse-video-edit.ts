import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'happyhorse/video-edit',
  kieModel: 'happyhorse/video-edit',
  api: 'market',
  title: 'HappyHorse Edit',
  vendor: 'Alibaba',
  status: 'live',
  does: 'edit',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'video_url'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      video_url: {
        type: 'string',
        'x-media': 'video',
        format: 'uri',
        'x-mime': ['video/mp4', 'video/quicktime'],
        'x-maxMB': 100,
      },
      reference_image: {
        type: 'array',
        minItems: 0,
        maxItems: 5,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      resolution: { type: 'string', enum: ['720p', '1080p'], default: '1080p' },
      audio_setting: { type: 'string', enum: ['auto', 'origin'], default: 'auto' },
      seed: { type: 'integer', minimum: 0, maximum: 2147483647 },
    },
  },
  preset: { resolution: '720p', audio_setting: 'auto' },
  rules: [{ seconds: { video_url: [1, 60] } }],
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '720p': 28, '1080p': 48 },
    length: { of: 'video_url', max: 60, unbounded: true },
    plus: { of: 'video_url', max: 60, unbounded: true },
    asOf: '2026-10-06',
  },
  usualSeconds: 240,
  tags: ['video', 'ads', 'premium'],
  words: {
    ru: {
      does: 'Переделывает ваш ролик по словам и образцам, можно оставить родной звук.',
      goodFor: ['сменить одежду', 'другой фон', 'заменить предмет'],
      example: 'Замени куртку на человеке на красный дождевик, движения и звук оставь',
    },
    en: {
      does: 'Reworks your clip by words and samples and can keep its sound.',
      goodFor: ['other clothes', 'another background', 'replacing an object'],
      example: 'Change the jacket to a red raincoat, keep the movements and the sound',
    },
  },
} satisfies ModelCard

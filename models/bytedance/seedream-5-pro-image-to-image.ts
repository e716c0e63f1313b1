import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'seedream/5-pro-image-to-image',
  kieModel: 'seedream/5-pro-image-to-image',
  api: 'market',
  title: 'Seedream 5 Pro Edit',
  vendor: 'ByteDance',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'image_urls', 'aspect_ratio', 'quality'],
    properties: {
      prompt: { type: 'string', minLength: 3, maxLength: 5000 },
      image_urls: {
        type: 'array',
        maxItems: 10,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
        minItems: 1,
      },
      aspect_ratio: {
        type: 'string',
        enum: ['1:1', '4:3', '3:4', '16:9', '9:16', '2:3', '3:2', '21:9'],
        default: '1:1',
      },
      quality: { type: 'string', enum: ['basic', 'high'], default: 'basic' },
    },
  },
  ask: ['aspect_ratio'],
  preset: { quality: 'basic' },
  safe: { nsfw_checker: true },
  price: {
    unit: 'image',
    by: ['quality'],
    table: { basic: 7, high: 14 },
    extra: { of: 'image_urls', credits: 0.5, free: 1 },
    asOf: '2026-10-06',
  },
  usualSeconds: 30,
  tags: ['photo', 'premium', 'shop', 'ads'],
  words: {
    ru: {
      does: 'Тонкая правка и сборка сцен из десяти фото.',
      goodFor: ['рекламная сцена', 'одежда на модели', 'ретушь'],
      example: 'Сними это кресло в светлой гостиной с видом на море, утро, лёгкие шторы',
    },
    en: {
      does: 'Fine editing and scenes built out of ten photos.',
      goodFor: ['an advertising scene', 'clothes on a model', 'retouching'],
      example: 'Shoot this armchair in a bright living room with a sea view, morning, light curtains',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'seedream/5-pro-text-to-image',
  kieModel: 'seedream/5-pro-text-to-image',
  api: 'market',
  title: 'Seedream 5 Pro',
  vendor: 'ByteDance',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'aspect_ratio', 'quality'],
    properties: {
      prompt: { type: 'string', minLength: 3, maxLength: 5000 },
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
  price: { unit: 'image', by: ['quality'], table: { basic: 7, high: 14 }, asOf: '2026-10-06' },
  usualSeconds: 25,
  tags: ['best', 'photo', 'premium', 'ads'],
  words: {
    ru: {
      does: 'Лучшая Seedream: глубокий свет, ткань, кожа, крупные форматы.',
      goodFor: ['реклама', 'модная съёмка', 'обложки'],
      example: 'Модный портрет: девушка в плаще цвета охры на фоне бетонной стены, жёсткий свет',
    },
    en: {
      does: 'The best Seedream: deep light, cloth, skin, large formats.',
      goodFor: ['ads', 'fashion', 'covers'],
      example: 'A fashion portrait: a girl in an ochre coat against a concrete wall, hard light',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'qwen2-1/image-to-image',
  kieModel: 'qwen2-1/image-to-image',
  api: 'market',
  title: 'Qwen 2.1 Edit',
  vendor: 'Alibaba',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['image_urls', 'prompt'],
    properties: {
      image_urls: {
        type: 'array',
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        maxItems: 10,
        minItems: 1,
      },
      prompt: { type: 'string', minLength: 1, maxLength: 5000 },
      aspect_ratio: {
        type: 'string',
        enum: ['auto', '1:1', '4:3', '3:4', '3:2', '2:3', '16:9', '9:16', '21:9', '9:21'],
        default: 'auto',
      },
      resolution: { type: 'string', enum: ['1K', '2K'], default: '1K' },
      background: { type: 'string', enum: ['opaque', 'transparent'], default: 'opaque' },
      enhance_prompt: { type: 'boolean', default: true },
      seed: { type: 'integer' },
    },
  },
  safe: { nsfw_checker: true },
  price: { unit: 'image', by: ['resolution'], table: { '1K': 4, '2K': 8 }, asOf: '2026-10-06' },
  usualSeconds: 30,
  tags: ['photo', 'shop', 'cheap'],
  words: {
    ru: {
      does: 'Правит и соединяет до десяти фото, умеет прозрачный фон.',
      goodFor: ['товар без фона', 'сборка сцены', 'замена деталей'],
      example: 'Соедини человека и велосипед с фото в одной сцене, летний парк, живой свет',
    },
    en: {
      does: 'Edits and joins up to ten photos, can leave the background out.',
      goodFor: ['a product without background', 'building a scene', 'replacing details'],
      example: 'Join the person and the bicycle of the photos in one scene, a summer park, living light',
    },
  },
} satisfies ModelCard

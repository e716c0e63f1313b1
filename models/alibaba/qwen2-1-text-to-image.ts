import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'qwen2-1/text-to-image',
  kieModel: 'qwen2-1/text-to-image',
  api: 'market',
  title: 'Qwen 2.1',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', minLength: 1, maxLength: 5000 },
      aspect_ratio: {
        type: 'string',
        enum: ['1:1', '4:3', '3:4', '3:2', '2:3', '16:9', '9:16', '21:9', '9:21'],
        default: '1:1',
      },
      resolution: { type: 'string', enum: ['1K', '2K'], default: '1K' },
      background: { type: 'string', enum: ['opaque', 'transparent'], default: 'opaque' },
      enhance_prompt: { type: 'boolean', default: true },
      seed: { type: 'integer' },
    },
  },
  ask: ['aspect_ratio'],
  safe: { nsfw_checker: true },
  price: { unit: 'image', by: ['resolution'], table: { '1K': 4, '2K': 8 }, asOf: '2026-10-06' },
  usualSeconds: 25,
  tags: ['art', 'text-in-picture', 'cheap'],
  words: {
    ru: {
      does: 'Новая Qwen: чище детали, прозрачный фон, до 2K.',
      goodFor: ['стикеры', 'иконки', 'плакаты'],
      example: 'Стикер: довольный бобёр с кружкой чая, толстый белый контур, прозрачный фон',
    },
    en: {
      does: 'The new Qwen: cleaner details, a transparent background, up to 2K.',
      goodFor: ['stickers', 'icons', 'posters'],
      example: 'A sticker: a happy beaver with a mug of tea, thick white outline, transparent background',
    },
  },
} satisfies ModelCard

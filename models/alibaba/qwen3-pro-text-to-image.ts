import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'qwen3/pro-text-to-image',
  kieModel: 'qwen3/pro-text-to-image',
  api: 'market',
  title: 'Qwen 3 Pro',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', minLength: 0, maxLength: 5000 },
      resolution: { type: 'string', enum: ['1K', '2K'] },
      image_size: {
        type: 'string',
        enum: ['1:1', '3:2', '2:3', '4:3', '3:4', '16:9', '9:16', '21:9'],
        default: '16:9',
      },
      prompt_extend: { type: 'boolean', default: true },
      negative_prompt: { type: 'string', minLength: 0, maxLength: 5000 },
      seed: { type: 'integer', minimum: 0, maximum: 2147483647 },
    },
  },
  ask: ['image_size'],
  preset: { resolution: '1K' },
  safe: { nsfw_checker: true },
  price: { unit: 'image', by: ['resolution'], table: { '1K': 6.4, '2K': 12 }, asOf: '2026-10-06' },
  usualSeconds: 30,
  tags: ['photo', 'premium', 'text-in-picture'],
  words: {
    ru: {
      does: 'Подробнее и чище обычной Qwen 3, до 2K.',
      goodFor: ['печать', 'реклама', 'сложные сцены'],
      example: 'Витрина цветочного магазина на рассвете, роса на стекле, отражение улицы, фотография',
    },
    en: {
      does: 'More detailed and cleaner than plain Qwen 3, up to 2K.',
      goodFor: ['print', 'ads', 'complex scenes'],
      example: "A florist's window at dawn, dew on the glass, the street reflected, photograph",
    },
  },
} satisfies ModelCard

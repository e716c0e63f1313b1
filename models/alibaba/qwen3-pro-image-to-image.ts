import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'qwen3/pro-image-to-image',
  kieModel: 'qwen3/pro-image-to-image',
  api: 'market',
  title: 'Qwen 3 Pro Edit',
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
        minItems: 1,
        maxItems: 3,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp', 'image/bmp', 'image/gif', 'image/tiff'],
        'x-maxMB': 10,
      },
      prompt: { type: 'string', minLength: 0, maxLength: 5000 },
      resolution: { type: 'string', enum: ['1K', '2K'], default: '1K' },
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
  safe: { nsfw_checker: true },
  price: {
    unit: 'image',
    by: ['resolution'],
    table: { '1K': 6.4, '2K': 12 },
    extra: { of: 'image_urls', credits: 0.5, free: 0 },
    asOf: '2026-10-06',
  },
  usualSeconds: 30,
  lighter: 'qwen3/image-to-image',
  tags: ['photo', 'premium', 'shop'],
  words: {
    ru: {
      does: 'Точная правка до трёх фото в высоком качестве.',
      goodFor: ['ретушь', 'товар в сцене', 'портрет'],
      example: 'Поставь этот торт на праздничный стол, свечи горят, гости размыты на фоне',
    },
    en: {
      does: 'Precise editing of up to three photos in high quality.',
      goodFor: ['retouching', 'a product in a scene', 'a portrait'],
      example: 'Put this cake on a festive table, candles burning, guests blurred behind',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'bytedance/seedream-v4-edit',
  kieModel: 'bytedance/seedream-v4-edit',
  api: 'market',
  title: 'Seedream 4 Edit',
  vendor: 'ByteDance',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'image_urls'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      image_urls: {
        type: 'array',
        maxItems: 10,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
        minItems: 1,
      },
      image_size: {
        type: 'string',
        enum: [
          'square',
          'square_hd',
          'portrait_4_3',
          'portrait_3_2',
          'portrait_16_9',
          'landscape_4_3',
          'landscape_3_2',
          'landscape_16_9',
          'landscape_21_9',
        ],
        default: 'square_hd',
      },
      image_resolution: { type: 'string', enum: ['1K', '2K', '4K'], default: '1K' },
      max_images: { type: 'number', default: 1, minimum: 1, maximum: 6, 'x-step': 1 },
      seed: { type: 'integer' },
    },
  },
  ask: ['image_size'],
  preset: { image_resolution: '2K' },
  safe: { nsfw_checker: true },
  price: { unit: 'image', credits: 5, quantity: 'max_images', refundable: true, asOf: '2026-10-06' },
  usualSeconds: 30,
  tags: ['photo', 'shop', 'art'],
  words: {
    ru: {
      does: 'Переделывает ваши фото и может дать сразу серию вариантов.',
      goodFor: ['варианты фона', 'одежда на модели', 'набор кадров для товара'],
      example: 'Покажи эту сумку в трёх сценах: кафе, аэропорт, парк; свет и материал сохрани',
    },
    en: {
      does: 'Reworks your photos and can give a series of versions at once.',
      goodFor: ['background options', 'clothes on a model', 'a set of product shots'],
      example: 'Show this bag in three scenes: a café, an airport, a park; keep the light and the material',
    },
  },
} satisfies ModelCard

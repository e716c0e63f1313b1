import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'bytedance/seedream-v4-text-to-image',
  kieModel: 'bytedance/seedream-v4-text-to-image',
  api: 'market',
  title: 'Seedream 4',
  vendor: 'ByteDance',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
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
  usualSeconds: 25,
  tags: ['art', 'photo', 'ads'],
  words: {
    ru: {
      does: 'Рисует до шести картинок одной серии в одном стиле.',
      goodFor: ['серия постов', 'раскадровка', 'персонаж в разных позах'],
      example: 'Четыре времени года на одной аллее парка, один и тот же ракурс, акварель',
    },
    en: {
      does: 'Draws up to six pictures of one series in one style.',
      goodFor: ['a series of posts', 'a storyboard', 'a character in several poses'],
      example: 'Four seasons on the same park avenue, the same angle, watercolour',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'bytedance/seedream',
  kieModel: 'bytedance/seedream',
  api: 'market',
  title: 'Seedream 3',
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
        enum: ['square', 'square_hd', 'portrait_4_3', 'portrait_16_9', 'landscape_4_3', 'landscape_16_9'],
        default: 'square_hd',
      },
      seed: { type: 'integer' },
    },
  },
  ask: ['image_size'],
  price: { unit: 'image', credits: 3.5, asOf: '2026-10-06' },
  usualSeconds: 20,
  tags: ['art', 'cheap'],
  words: {
    ru: {
      does: 'Простая и недорогая картинка по словам, хороша в рисунке и графике.',
      goodFor: ['иллюстрации', 'фоны', 'открытки'],
      example: 'Лесная избушка зимой, дым из трубы, звёздное небо, гуашь',
    },
    en: {
      does: 'A simple, low-priced picture from words, good at drawing and graphics.',
      goodFor: ['illustrations', 'backgrounds', 'cards'],
      example: 'A forest hut in winter, smoke from the chimney, starry sky, gouache',
    },
  },
} satisfies ModelCard

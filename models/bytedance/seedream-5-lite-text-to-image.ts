import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'seedream/5-lite-text-to-image',
  kieModel: 'seedream/5-lite-text-to-image',
  api: 'market',
  title: 'Seedream 5 Lite',
  vendor: 'ByteDance',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'aspect_ratio', 'quality'],
    properties: {
      prompt: { type: 'string', minLength: 3, maxLength: 3000 },
      aspect_ratio: {
        type: 'string',
        enum: ['1:1', '4:3', '3:4', '16:9', '9:16', '2:3', '3:2', '21:9'],
        default: '1:1',
      },
      quality: { type: 'string', enum: ['basic', 'high', 'ultra'], default: 'basic' },
    },
  },
  ask: ['aspect_ratio'],
  preset: { quality: 'high' },
  safe: { nsfw_checker: true },
  price: { unit: 'image', credits: 5.5, asOf: '2026-10-06' },
  usualSeconds: 25,
  tags: ['art', 'photo', 'ads'],
  words: {
    ru: {
      does: 'Рисует до 4K с живым светом, за средние деньги.',
      goodFor: ['обложки', 'постеры', 'фоны'],
      example: 'Стеклянная оранжерея ночью, внутри светятся растения, лёгкий туман',
    },
    en: {
      does: 'Draws up to 4K with living light, at a middle price.',
      goodFor: ['covers', 'posters', 'backgrounds'],
      example: 'A glass greenhouse at night, plants glowing inside, light mist',
    },
  },
} satisfies ModelCard

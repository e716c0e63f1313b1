import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'qwen2/text-to-image',
  kieModel: 'qwen2/text-to-image',
  api: 'market',
  title: 'Qwen 2',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 800 },
      image_size: { type: 'string', enum: ['1:1', '3:4', '4:3', '9:16', '16:9'], default: '16:9' },
      seed: { type: 'integer' },
    },
  },
  ask: ['image_size'],
  safe: { nsfw_checker: true },
  price: { unit: 'image', credits: 6, asOf: '2026-10-06' },
  usualSeconds: 25,
  tags: ['art', 'text-in-picture'],
  words: {
    ru: {
      does: 'Рисует плакаты и сцены с текстом на картинке.',
      goodFor: ['плакаты', 'презентации', 'обложки'],
      example: 'Плакат урока астрономии: планеты на орбитах, подписи, тёмно-синий фон',
    },
    en: {
      does: 'Draws posters and scenes with text in the picture.',
      goodFor: ['posters', 'slides', 'covers'],
      example: 'A poster for an astronomy lesson: planets on their orbits, labels, dark blue background',
    },
  },
} satisfies ModelCard

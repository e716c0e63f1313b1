import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'gpt-image-2-text-to-image',
  kieModel: 'gpt-image-2-text-to-image',
  api: 'market',
  title: 'GPT Image 2',
  vendor: 'OpenAI',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', minLength: 1, maxLength: 20000 },
      aspect_ratio: { type: 'string', enum: ['auto', '1:1', '3:2', '2:3', '4:3', '3:4', '16:9', '9:16'] },
      resolution: { type: 'string', enum: ['1K', '2K', '4K'] },
    },
  },
  ask: ['aspect_ratio'],
  preset: { resolution: '1K', aspect_ratio: 'auto' },
  price: { unit: 'image', by: ['resolution'], table: { '1K': 6, '2K': 10, '4K': 16 }, asOf: '2026-10-06' },
  usualSeconds: 90,
  tags: ['text-in-picture', 'branding', 'art'],
  popularity: 10,
  words: {
    ru: {
      does: 'Хорошо рассуждает о задании: схемы, вывески, логотипы и картинки с надписями.',
      goodFor: ['инфографика', 'логотипы и вывески', 'обложки с заголовком'],
      example: 'Инфографика «Как заварить чай»: четыре шага с подписями, тёплые цвета, плоский стиль',
    },
    en: {
      does: 'Thinks the task through: diagrams, signs, logos and pictures with lettering.',
      goodFor: ['infographics', 'logos and signs', 'covers with a headline'],
      example: 'A minimal infographic "How to brew tea": four captioned steps, warm colours, flat style',
    },
  },
} satisfies ModelCard

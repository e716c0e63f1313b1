import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'google/imagen4',
  kieModel: 'google/imagen4',
  api: 'market',
  title: 'Imagen 4',
  vendor: 'Google',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      negative_prompt: { type: 'string', maxLength: 5000 },
      aspect_ratio: { type: 'string', enum: ['1:1', '16:9', '9:16', '3:4', '4:3', 'auto'], default: '1:1' },
    },
  },
  ask: ['aspect_ratio'],
  price: { unit: 'image', credits: 8, asOf: '2026-10-06' },
  usualSeconds: 25,
  tags: ['photo', 'ads'],
  words: {
    ru: {
      does: 'Даёт спокойную, точную фотокартинку с мелкими деталями.',
      goodFor: ['еда и предметы', 'интерьеры', 'иллюстрации к статьям'],
      example: 'Завтрак на льняной скатерти: круассан, джем, стакан молока, утреннее солнце, вид сверху',
    },
    en: {
      does: 'Gives a calm, exact photographic picture with fine details.',
      goodFor: ['food and objects', 'interiors', 'pictures for articles'],
      example: 'Breakfast on a linen cloth: a croissant, jam, a glass of milk, morning sun, from above',
    },
  },
} satisfies ModelCard

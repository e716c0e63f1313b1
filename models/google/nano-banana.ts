import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'google/nano-banana',
  kieModel: 'google/nano-banana',
  api: 'market',
  title: 'Nano Banana',
  vendor: 'Google',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      aspect_ratio: {
        type: 'string',
        enum: ['1:1', '9:16', '16:9', '3:4', '4:3', '3:2', '2:3', '5:4', '4:5', '21:9', 'auto'],
        default: '1:1',
      },
    },
  },
  ask: ['aspect_ratio'],
  safe: { nsfw_checker: true },
  price: { unit: 'image', credits: 4, asOf: '2026-10-06' },
  usualSeconds: 25,
  tags: ['photo', 'social', 'art'],
  popularity: 3,
  words: {
    ru: {
      does: 'Понимает длинные описания и точно собирает сцену из деталей.',
      goodFor: ['сцены с несколькими героями', 'иллюстрации', 'обложки'],
      example: 'Булочная на углу парижской улицы, пекарь выкладывает круассаны, акварель, пастельные тона',
    },
    en: {
      does: 'Follows long descriptions and builds the scene detail by detail.',
      goodFor: ['scenes with several characters', 'illustrations', 'covers'],
      example:
        'A tiny bakery on a Paris street corner, the baker laying out croissants, watercolour, pastel tones',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'gpt-image/1.5-text-to-image',
  kieModel: 'gpt-image/1.5-text-to-image',
  api: 'market',
  title: 'GPT Image 1.5',
  vendor: 'OpenAI',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'aspect_ratio', 'quality'],
    properties: {
      prompt: { type: 'string', maxLength: 4000 },
      aspect_ratio: { type: 'string', enum: ['1:1', '2:3', '3:2'], default: '1:1' },
      quality: { type: 'string', enum: ['medium', 'high'], default: 'medium' },
    },
  },
  ask: ['aspect_ratio'],
  preset: { quality: 'medium' },
  price: { unit: 'image', by: ['quality'], table: { medium: 4, high: 22 }, asOf: '2026-10-06' },
  usualSeconds: 90,
  tags: ['art', 'text-in-picture', 'cheap'],
  words: {
    ru: {
      does: 'Надёжно рисует по сложному описанию, хороша для иллюстраций.',
      goodFor: ['иллюстрации к текстам', 'логотипы-наброски', 'схемы'],
      example: 'Детская книга: ёжик в тумане читает карту при свете фонарика, тёплые тона, карандаш',
    },
    en: {
      does: 'Draws a complex description reliably, good for illustrations.',
      goodFor: ['pictures for texts', 'logo sketches', 'diagrams'],
      example: "A children's book: a hedgehog in the mist reads a map by torchlight, warm tones, pencil",
    },
  },
} satisfies ModelCard

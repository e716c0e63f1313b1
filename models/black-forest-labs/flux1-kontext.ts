import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'flux1-kontext',
  kieModel: 'flux1-kontext',
  api: 'market',
  title: 'Flux Kontext Market',
  vendor: 'Black Forest Labs',
  status: 'live',
  withheld: 'twin',
  twin: 'flux-kontext-pro',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string' },
      input_image: { type: 'string', format: 'uri', 'x-media': 'image' },
    },
  },
  safe: { safety_tolerance: 0 },
  price: {
    unit: 'image',
    by: ['model'],
    table: { 'flux-kontext-pro': 5, 'flux-kontext-max': 10 },
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  tags: ['photo'],
  words: {
    ru: { does: 'Та же Flux Kontext через другой вход.', goodFor: [] },
    en: { does: 'The same Flux Kontext through another door.', goodFor: [] },
  },
} satisfies ModelCard

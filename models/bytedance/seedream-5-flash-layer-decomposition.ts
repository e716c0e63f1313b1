import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'seedream/5-flash-layer-decomposition',
  kieModel: 'seedream/5-flash-layer-decomposition',
  api: 'market',
  title: 'Seedream 5 Flash Layers',
  vendor: 'ByteDance',
  status: 'live',
  withheld: 'unbounded',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['image_url'],
    properties: { image_url: { type: 'string', format: 'uri', 'x-media': 'image' } },
  },
  price: { unit: 'image', credits: 3.24, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['art'],
  words: {
    ru: { does: 'Разбирает картинку на слои.', goodFor: [] },
    en: { does: 'Takes a picture apart into layers.', goodFor: [] },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'seedream/5-pro-layer-decomposition',
  kieModel: 'seedream/5-pro-layer-decomposition',
  api: 'market',
  title: 'Seedream 5 Pro Layers',
  vendor: 'ByteDance',
  status: 'live',
  withheld: 'unbounded',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['image_url'],
    properties: {
      image_url: { type: 'string', format: 'uri', 'x-media': 'image' },
      size: { type: 'string', enum: ['auto', '1K', '1.5K', '2K'], default: 'auto' },
    },
  },
  price: { unit: 'image', by: ['size'], table: { '1K': 7, '1.5K': 7, '2K': 14 }, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['art'],
  words: {
    ru: { does: 'Разбирает картинку на слои в высоком качестве.', goodFor: [] },
    en: { does: 'Takes a picture apart into layers in high quality.', goodFor: [] },
  },
} satisfies ModelCard

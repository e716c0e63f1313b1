import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ideogram/v3-reframe',
  kieModel: 'ideogram/v3-reframe',
  api: 'market',
  title: 'Ideogram Reframe',
  vendor: 'Ideogram',
  status: 'retired',
  successor: 'nano-banana-2',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['image_url', 'image_size'],
    properties: {
      image_url: { type: 'string', 'x-media': 'image', format: 'uri' },
      image_size: {
        type: 'string',
        enum: ['square', 'square_hd', 'portrait_4_3', 'portrait_16_9', 'landscape_4_3', 'landscape_16_9'],
        default: 'square_hd',
      },
    },
  },
  price: { unit: 'run', asOf: '2025-12-21' },
  usualSeconds: 150,
  tags: ['photo'],
  words: {
    ru: { does: 'Дорисовывал края картинки; KIE больше его не предлагает.', goodFor: [] },
    en: { does: 'Extended the edges of a picture; KIE no longer offers it.', goodFor: [] },
  },
} satisfies ModelCard

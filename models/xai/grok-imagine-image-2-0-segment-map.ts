import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'grok-imagine-image-2-0/segment-map',
  kieModel: 'grok-imagine-image-2-0/segment-map',
  api: 'market',
  title: 'Grok Imagine 2 Map',
  vendor: 'xAI',
  status: 'live',
  withheld: 'helper',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    properties: {
      task_id: { type: 'string' },
      image_url: { type: 'string', format: 'uri', 'x-media': 'image' },
    },
    anyOf: [{ required: ['task_id'] }, { required: ['image_url'] }],
  },
  price: { unit: 'run', asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['photo'],
  words: {
    ru: { does: 'Размечает части картинки для точечной правки.', goodFor: [] },
    en: { does: 'Maps the parts of a picture for later edits.', goodFor: [] },
  },
} satisfies ModelCard

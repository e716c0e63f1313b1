import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'grok-imagine-image-2-0/segment-edit',
  kieModel: 'grok-imagine-image-2-0/segment-edit',
  api: 'market',
  title: 'Grok Imagine 2 Segments',
  vendor: 'xAI',
  status: 'live',
  withheld: 'helped',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'task_id'],
    properties: { prompt: { type: 'string' }, task_id: { type: 'string' } },
  },
  price: { unit: 'image', credits: 4, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['photo'],
  words: {
    ru: { does: 'Меняет отмеченные части картинки, разобранной Grok Imagine 2.', goodFor: [] },
    en: { does: 'Changes marked parts of a picture that Grok Imagine 2 has taken apart.', goodFor: [] },
  },
} satisfies ModelCard

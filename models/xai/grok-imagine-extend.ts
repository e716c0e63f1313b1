import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'grok-imagine/extend',
  kieModel: 'grok-imagine/extend',
  api: 'market',
  title: 'Grok Imagine Extend',
  vendor: 'xAI',
  status: 'live',
  does: 'edit',
  output: 'video',
  input: {
    type: 'object',
    required: ['task_id', 'prompt', 'extend_at', 'extend_times'],
    properties: {
      task_id: { type: 'string' },
      prompt: { type: 'string' },
      extend_at: { type: 'number', default: 2, minimum: 2 },
      extend_times: { type: 'number', enum: [6, 10] },
    },
  },
  price: {
    unit: 'run',
    by: ['extend_times', 'sourceResolution'],
    table: { '6|480p': 14.4, '6|720p': 27, '10|480p': 24, '10|720p': 45 },
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  tags: ['video'],
  words: {
    ru: { does: 'Продолжает ролик, сделанный в Grok Imagine.', goodFor: [] },
    en: { does: 'Carries on a clip made with Grok Imagine.', goodFor: [] },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'runway/extend-ai-video',
  kieModel: 'runway/extend-ai-video',
  api: 'market',
  title: 'Runway Extend',
  vendor: 'Runway',
  status: 'live',
  does: 'edit',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'quality', 'task_id'],
    properties: {
      task_id: { type: 'string' },
      prompt: { type: 'string' },
      quality: { type: 'string', enum: ['720p', '1080p'] },
    },
  },
  price: { unit: 'run', asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['video'],
  words: {
    ru: { does: 'Продолжает ролик, сделанный в Runway.', goodFor: [] },
    en: { does: 'Carries on a clip made with Runway.', goodFor: [] },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'veo/extend-video',
  kieModel: 'veo',
  api: 'veo',
  title: 'Veo 3.1 Extend',
  vendor: 'Google',
  status: 'live',
  does: 'edit',
  output: 'video',
  input: {
    type: 'object',
    required: ['taskId', 'prompt'],
    properties: {
      taskId: { type: 'string' },
      prompt: { type: 'string' },
      model: { type: 'string', enum: ['fast', 'quality', 'lite'], default: 'fast' },
    },
  },
  price: { unit: 'run', by: ['model'], table: { lite: 30, fast: 60, quality: 250 }, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['video'],
  words: {
    ru: { does: 'Продолжает ролик, сделанный в Veo.', goodFor: [] },
    en: { does: 'Carries on a clip made with Veo.', goodFor: [] },
  },
} satisfies ModelCard

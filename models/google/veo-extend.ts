import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'veo/extend',
  kieModel: 'veo/extend',
  api: 'market',
  title: 'Veo Extend Market',
  vendor: 'Google',
  status: 'live',
  withheld: 'twin',
  twin: 'veo/extend-video',
  does: 'edit',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'task_id'],
    properties: { task_id: { type: 'string' }, prompt: { type: 'string' } },
  },
  price: { unit: 'run', by: ['model'], table: { lite: 30, fast: 60, quality: 250 }, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['video'],
  words: {
    ru: { does: 'То же продолжение роликов Veo через другой вход.', goodFor: [] },
    en: { does: 'The same extension of Veo clips through another door.', goodFor: [] },
  },
} satisfies ModelCard

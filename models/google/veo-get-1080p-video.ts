import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'veo/get-1080p-video',
  kieModel: 'veo/get-1080p-video',
  api: 'market',
  title: 'Veo 3.1 Full HD',
  vendor: 'Google',
  status: 'live',
  does: 'edit',
  output: 'video',
  input: { type: 'object', required: ['taskId'], properties: { taskId: { type: 'string' } } },
  price: { unit: 'run', credits: 5, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['video'],
  words: {
    ru: { does: 'Отдаёт готовый ролик Veo в Full HD.', goodFor: [] },
    en: { does: 'Gives a finished Veo clip in Full HD.', goodFor: [] },
  },
} satisfies ModelCard

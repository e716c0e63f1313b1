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
  on: { of: ['veo3', 'veo3_fast', 'veo3_lite'], made: { resolution: ['720p'] } },
  price: { unit: 'run', credits: 5, asOf: '2026-10-06' },
  usualSeconds: 60,
  tags: ['video', 'cheap', 'restore'],
  words: {
    ru: {
      does: 'Отдаёт готовый ролик Veo 3.1 ещё раз, в Full HD.',
      goodFor: ['удачный дубль в HD', 'реклама', 'показ на большом экране'],
    },
    en: {
      does: 'Gives a finished Veo 3.1 clip once more, in Full HD.',
      goodFor: ['a good take in HD', 'ads', 'a bigger screen'],
    },
  },
} satisfies ModelCard

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
  on: {
    of: ['grok-imagine/text-to-video', 'grok-imagine/image-to-video'],
    made: { resolution: ['480p', '720p'] },
  },
  ask: ['extend_times', 'extend_at'],
  preset: { extend_times: 6 },
  offer: { extend_at: [2, 3, 4, 5, 8, 9, 12, 14, 18, 24] },
  rules: [{ order: ['extend_at', 'sourceDuration'] }],
  price: {
    unit: 'run',
    by: ['extend_times', 'sourceResolution'],
    table: { '6|480p': 14.4, '6|720p': 27, '10|480p': 24, '10|720p': 45 },
    asOf: '2026-10-06',
  },
  usualSeconds: 90,
  tags: ['video', 'social', 'storytelling'],
  words: {
    ru: {
      does: 'Продолжает ролик, который вы сделали в Grok Imagine, с любой секунды.',
      goodFor: ['развязка сюжета', 'ролик подлиннее', 'другой финал'],
      example: 'Корги сажает самолёт на луг, снимает очки и гордо смотрит в камеру',
    },
    en: {
      does: 'Carries on a clip that you made with Grok Imagine, from any second.',
      goodFor: ['how the story ends', 'a longer clip', 'another finale'],
      example:
        'The corgi lands the plane on a meadow, takes the goggles off and looks proudly into the camera',
    },
  },
} satisfies ModelCard

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
  on: { of: ['runway/generate'] },
  ask: ['quality'],
  preset: { quality: '720p' },
  price: { unit: 'run', asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['video'],
  words: {
    ru: {
      does: 'Продолжает ролик, сделанный в Runway.',
      goodFor: ['история длиннее', 'развязка', 'второй кадр'],
      example: 'Камера поднимается над крышами, вдали загораются огни города',
    },
    en: {
      does: 'Carries on a clip made with Runway.',
      goodFor: ['a longer story', 'how it ends', 'the second shot'],
      example: 'The camera rises above the roofs, city lights come on in the distance',
    },
  },
} satisfies ModelCard

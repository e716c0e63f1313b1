import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ai-music-api/convert-to-wav-format',
  kieModel: 'ai-music-api/convert-to-wav-format',
  api: 'market',
  title: 'Suno WAV',
  vendor: 'Suno',
  status: 'live',
  does: 'edit',
  output: 'audio',
  input: {
    type: 'object',
    required: ['audio_id', 'task_id'],
    properties: { task_id: { type: 'string' }, audio_id: { type: 'string' } },
  },
  price: { unit: 'run', credits: 0.4, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['music'],
  words: {
    ru: { does: 'Сохраняет готовую песню в WAV без потерь.', goodFor: [] },
    en: { does: 'Saves a finished song as lossless WAV.', goodFor: [] },
  },
} satisfies ModelCard

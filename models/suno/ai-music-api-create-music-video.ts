import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ai-music-api/create-music-video',
  kieModel: 'ai-music-api/create-music-video',
  api: 'market',
  title: 'Suno Music Video',
  vendor: 'Suno',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['audio_id', 'task_id'],
    properties: { task_id: { type: 'string' }, audio_id: { type: 'string' } },
  },
  price: { unit: 'run', credits: 2, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['music', 'video'],
  words: {
    ru: { does: 'Делает видео с текстом для готовой песни.', goodFor: [] },
    en: { does: 'Makes a lyric video of a finished song.', goodFor: [] },
  },
} satisfies ModelCard

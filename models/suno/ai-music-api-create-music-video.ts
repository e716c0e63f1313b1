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
  on: {
    of: [
      'ai-music-api/generate',
      'ai-music-api/extend',
      'ai-music-api/upload-and-cover-audio',
      'ai-music-api/upload-and-extend-audio',
      'ai-music-api/add-vocals',
      'ai-music-api/add-instrumental',
    ],
  },
  price: { unit: 'run', credits: 2, asOf: '2026-10-06' },
  usualSeconds: 90,
  tags: ['music', 'video', 'cheap', 'social'],
  words: {
    ru: {
      does: 'Делает ролик к песне, которую вы сочинили в Suno.',
      goodFor: ['публикация песни', 'поздравление', 'ролик для ленты'],
    },
    en: {
      does: 'Makes a video of a song that you made with Suno.',
      goodFor: ['publishing a song', 'greetings', 'a clip for a feed'],
    },
  },
} satisfies ModelCard

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
  price: { unit: 'run', credits: 0.4, asOf: '2026-10-06' },
  usualSeconds: 30,
  tags: ['music', 'cheap'],
  words: {
    ru: {
      does: 'Отдаёт песню, которую вы сделали в Suno, в WAV без потерь.',
      goodFor: ['монтаж и сведение', 'загрузка на площадки', 'архив'],
    },
    en: {
      does: 'Gives a song that you made with Suno as lossless WAV.',
      goodFor: ['editing and mixing', 'music platforms', 'an archive'],
    },
  },
} satisfies ModelCard

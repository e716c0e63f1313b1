import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ai-music-api/separate-vocals',
  kieModel: 'ai-music-api/separate-vocals',
  api: 'market',
  title: 'Suno Stems',
  vendor: 'Suno',
  status: 'live',
  does: 'edit',
  output: 'audio',
  input: {
    type: 'object',
    required: ['type', 'audio_url'],
    properties: {
      type: {
        type: 'string',
        enum: ['separate_vocal', 'split_stem', 'split_stem_advanced'],
        default: 'separate_vocal',
      },
      audio_url: { type: 'string', format: 'uri', 'x-media': 'audio' },
    },
  },
  ask: ['type'],
  offer: { type: ['separate_vocal', 'split_stem'] },
  price: {
    unit: 'run',
    by: ['type'],
    table: { separate_vocal: 10, split_stem: 50, split_stem_advanced: 20 },
    asOf: '2026-10-06',
  },
  usualSeconds: 60,
  tags: ['music', 'voice', 'sound'],
  words: {
    ru: {
      does: 'Разделяет песню на голос и музыку или на отдельные инструменты.',
      goodFor: ['минусовка для караоке', 'чистый голос', 'сэмплы'],
    },
    en: {
      does: 'Splits a song into voice and music, or into single instruments.',
      goodFor: ['a karaoke track', 'a clean voice', 'samples'],
    },
  },
} satisfies ModelCard

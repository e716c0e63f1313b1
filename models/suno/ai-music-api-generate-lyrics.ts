import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ai-music-api/generate-lyrics',
  kieModel: 'ai-music-api/generate-lyrics',
  api: 'market',
  title: 'Suno Lyrics',
  vendor: 'Suno',
  status: 'live',
  withheld: 'helper',
  does: 'make',
  output: 'audio',
  input: { type: 'object', required: ['prompt'], properties: { prompt: { type: 'string' } } },
  price: { unit: 'run', credits: 0.4, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['music'],
  words: {
    ru: { does: 'Пишет слова для песни.', goodFor: [] },
    en: { does: 'Writes the words of a song.', goodFor: [] },
  },
} satisfies ModelCard

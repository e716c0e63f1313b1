import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ai-music-api/cover-generate',
  kieModel: 'ai-music-api/cover-generate',
  api: 'market',
  title: 'Suno Cover Art',
  vendor: 'Suno',
  status: 'live',
  withheld: 'helper',
  does: 'make',
  output: 'image',
  input: { type: 'object', required: ['task_id'], properties: { task_id: { type: 'string' } } },
  price: { unit: 'run', asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['music'],
  words: {
    ru: { does: 'Рисует обложку для готовой песни.', goodFor: [] },
    en: { does: 'Draws the cover of a finished song.', goodFor: [] },
  },
} satisfies ModelCard

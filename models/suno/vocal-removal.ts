import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'suno/vocal-removal',
  kieModel: 'suno/vocal-removal',
  api: 'suno',
  title: 'Suno Direct Stems',
  vendor: 'Suno',
  status: 'live',
  withheld: 'twin',
  twin: 'ai-music-api/separate-vocals',
  does: 'edit',
  output: 'audio',
  input: {
    type: 'object',
    properties: {
      type: {
        type: 'string',
        enum: ['separate_vocal', 'split_stem', 'split_stem_advanced'],
        default: 'separate_vocal',
      },
      taskId: { type: 'string' },
      audioId: { type: 'string' },
      audioUrl: { type: 'string', format: 'uri', 'x-media': 'audio' },
    },
    anyOf: [{ required: ['taskId', 'audioId'] }, { required: ['audioUrl'] }],
  },
  price: {
    unit: 'run',
    by: ['type'],
    table: { separate_vocal: 10, split_stem: 50, split_stem_advanced: 20 },
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  tags: ['music'],
  words: {
    ru: { does: 'Та же Suno: голос и музыка отдельно через другой вход.', goodFor: [] },
    en: { does: 'The same Suno: voice and music apart through another door.', goodFor: [] },
  },
} satisfies ModelCard

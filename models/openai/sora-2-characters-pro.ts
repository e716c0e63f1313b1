import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'sora-2-characters-pro',
  kieModel: 'sora-2-characters-pro',
  api: 'market',
  title: 'Sora 2 Characters Pro',
  vendor: 'OpenAI',
  status: 'retired',
  successor: null,
  withheld: 'helper',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['origin_task_id', 'timestamps', 'character_prompt'],
    properties: {
      origin_task_id: { type: 'string' },
      timestamps: { type: 'string' },
      character_prompt: { type: 'string' },
    },
  },
  price: { unit: 'run', asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['video'],
  words: {
    ru: { does: 'Запоминал персонажа из прежнего ролика Sora.', goodFor: [] },
    en: { does: 'Remembered a character of an earlier Sora clip.', goodFor: [] },
  },
} satisfies ModelCard

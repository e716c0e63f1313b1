import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'sora-2-characters',
  kieModel: 'sora-2-characters',
  api: 'market',
  title: 'Sora 2 Characters',
  vendor: 'OpenAI',
  status: 'retired',
  successor: null,
  withheld: 'helper',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['character_file_url'],
    properties: {
      character_file_url: {
        type: 'array',
        minItems: 1,
        maxItems: 1,
        items: { type: 'string', format: 'uri' },
        'x-media': 'video',
      },
    },
  },
  price: { unit: 'run', asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['video'],
  words: {
    ru: { does: 'Запоминал персонажа для роликов Sora.', goodFor: [] },
    en: { does: 'Remembered a character for Sora clips.', goodFor: [] },
  },
} satisfies ModelCard

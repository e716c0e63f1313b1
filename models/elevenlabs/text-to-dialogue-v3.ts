import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'elevenlabs/text-to-dialogue-v3',
  kieModel: 'elevenlabs/text-to-dialogue-v3',
  api: 'market',
  title: 'ElevenLabs Dialogue',
  vendor: 'ElevenLabs',
  status: 'live',
  does: 'make',
  output: 'audio',
  input: {
    type: 'object',
    required: ['dialogue'],
    properties: {
      dialogue: { type: 'array' },
      stability: { type: 'number', enum: [0, 0.5, 1], default: 0.5 },
    },
  },
  own: {
    text: { type: 'string', maxLength: 5000 },
    voice: {
      type: 'string',
      enum: [
        'EkK5I93UQWFDigLMpZcX',
        'Z3R5wn05IrDiVCyEkUrK',
        '5l5f8iK3YPeGga21rQIX',
        'hpp4J3VqNfWAUOO0d1Us',
        'BZgkqPqms7Kj9ulSkVzn',
        'TX3LPaxmHKxFdv7VOQHJ',
        'nPczCjzI2devNBz1zQrb',
        'NOpBlnGInO9m6vDvFkFC',
      ],
    },
  },
  build: { dialogue: { keys: { text: 'text', voice: 'voice' } } },
  ask: ['voice'],
  preset: { voice: 'EkK5I93UQWFDigLMpZcX' },
  price: { unit: '1k_chars', quantity: 'text', asOf: '2026-10-06' },
  usualSeconds: 12,
  tags: ['voice', 'storytelling'],
  words: {
    ru: {
      does: 'Играет реплику, а не читает: слышит знаки и пометки вроде [шёпотом].',
      goodFor: ['герои сказок', 'реклама с характером', 'озвучка игр'],
      example: '[шёпотом] Тише, он спит. [смеётся] Нет, уже проснулся и идёт к нам с тортом!',
    },
    en: {
      does: 'Acts a line instead of reading it: hears marks such as [whispers].',
      goodFor: ['heroes of tales', 'ads with character', 'voices for games'],
      example: '[whispers] Quiet, he is asleep. [laughs] No, he is up and coming to us with a cake!',
    },
  },
} satisfies ModelCard

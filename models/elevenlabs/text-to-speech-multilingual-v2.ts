import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'elevenlabs/text-to-speech-multilingual-v2',
  kieModel: 'elevenlabs/text-to-speech-multilingual-v2',
  api: 'market',
  title: 'ElevenLabs Studio Voice',
  vendor: 'ElevenLabs',
  status: 'live',
  does: 'make',
  output: 'audio',
  input: {
    type: 'object',
    required: ['text', 'voice'],
    properties: {
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
        default: 'EkK5I93UQWFDigLMpZcX',
      },
      stability: { type: 'number', default: 0.5, minimum: 0, maximum: 1, 'x-step': 0.05 },
      similarity_boost: { type: 'number', default: 0.75, minimum: 0, maximum: 1, 'x-step': 0.05 },
      speed: { type: 'number', default: 1, minimum: 0.7, maximum: 1.2, 'x-step': 0.05 },
    },
  },
  ask: ['voice'],
  price: { unit: '1k_chars', credits: 12, quantity: 'text', refundable: true, asOf: '2026-10-06' },
  usualSeconds: 8,
  lighter: 'elevenlabs/text-to-speech-turbo-2-5',
  tags: ['voice', 'storytelling', 'premium'],
  words: {
    ru: {
      does: 'Читает текст выразительно и ровно, подходит для длинной речи.',
      goodFor: ['аудиокниги', 'дикторский текст', 'подкасты'],
      example:
        'Вечерело. Над озером поднимался туман, и где-то далеко, на том берегу, зажёгся первый огонёк.',
    },
    en: {
      does: 'Reads a text with feeling and steady breath, made for long speech.',
      goodFor: ['audiobooks', 'narration', 'podcasts'],
      example:
        'Evening came. Mist rose over the lake, and far away, on the other shore, the first light appeared.',
    },
  },
} satisfies ModelCard

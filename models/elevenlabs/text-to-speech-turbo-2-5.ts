import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'elevenlabs/text-to-speech-turbo-2-5',
  kieModel: 'elevenlabs/text-to-speech-turbo-2-5',
  api: 'market',
  title: 'ElevenLabs Voice',
  vendor: 'ElevenLabs',
  status: 'live',
  does: 'make',
  output: 'audio',
  input: {
    type: 'object',
    required: ['text'],
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
  price: { unit: '1k_chars', credits: 6, quantity: 'text', refundable: true, asOf: '2026-10-06' },
  usualSeconds: 8,
  tags: ['voice', 'fast', 'cheap'],
  words: {
    ru: {
      does: 'Читает ваш текст живым голосом, по-русски и ещё на тридцати языках.',
      goodFor: ['озвучка роликов', 'аудиокниги и сказки', 'автоответчик'],
      example: 'Добрый вечер! Устраивайтесь поудобнее: сегодня я расскажу о маяке, который боялся темноты.',
    },
    en: {
      does: 'Reads your text in a living voice, in English and thirty more languages.',
      goodFor: ['voice-over', 'audiobooks and fairy tales', 'an answering machine'],
      example:
        'Good evening! Make yourself comfortable: tonight we meet a lighthouse that was afraid of the dark.',
    },
  },
} satisfies ModelCard

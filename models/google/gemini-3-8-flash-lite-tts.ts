import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'google/gemini-3-8-flash-lite-tts',
  kieModel: 'google/gemini-3-8-flash-lite-tts',
  api: 'market',
  title: 'Gemini Voice Lite',
  vendor: 'Google',
  status: 'live',
  does: 'make',
  output: 'audio',
  input: {
    type: 'object',
    required: ['dialogue_turns', 'speakers'],
    properties: { speakers: { type: 'array' }, dialogue_turns: { type: 'array' } },
  },
  own: { text: { type: 'string', maxLength: 3000 } },
  build: {
    speakers: { keys: {}, with: { speaker_id: 'A', voice_name: 'Fola' } },
    dialogue_turns: { keys: { text: 'text' }, with: { speaker_id: 'A' } },
  },
  price: {
    unit: '1m_tokens',
    tokens: { of: 'text', input: 70, output: 840 },
    refundable: true,
    until: '2026-12-31',
    asOf: '2026-10-06',
  },
  usualSeconds: 8,
  tags: ['voice', 'fast', 'cheap'],
  words: {
    ru: {
      does: 'Быстро и почти даром читает текст вслух.',
      goodFor: ['черновая озвучка', 'письма вслух', 'короткие реплики'],
      example: 'Ваш столик готов. Проходите, пожалуйста, к окну: оттуда виден весь залив.',
    },
    en: {
      does: 'Reads a text aloud quickly and for next to nothing.',
      goodFor: ['draft voice-over', 'letters read aloud', 'short lines'],
      example:
        'Your table is ready. Please take the one by the window: you can see the whole bay from there.',
    },
  },
} satisfies ModelCard

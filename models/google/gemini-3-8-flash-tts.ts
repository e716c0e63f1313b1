import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'google/gemini-3-8-flash-tts',
  kieModel: 'google/gemini-3-8-flash-tts',
  api: 'market',
  title: 'Gemini Voice Plus',
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
    tokens: { of: 'text', input: 70, output: 1260 },
    refundable: true,
    until: '2026-12-31',
    asOf: '2026-10-06',
  },
  usualSeconds: 8,
  lighter: 'google/gemini-3-8-flash-lite-tts',
  tags: ['voice', 'cheap'],
  words: {
    ru: {
      does: 'Читает текст живее, чем Lite, всё ещё недорого.',
      goodFor: ['озвучка роликов', 'уроки', 'подкасты'],
      example: 'Представьте: вы стоите на мосту, внизу шумит река, и первый поезд уже в пути.',
    },
    en: {
      does: 'Reads with more life than Lite and still at a small price.',
      goodFor: ['voice-over', 'lessons', 'podcasts'],
      example: 'Imagine: you stand on a bridge, the river roars below, and the first train is on its way.',
    },
  },
} satisfies ModelCard

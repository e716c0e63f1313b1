import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'elevenlabs/sound-effect-v2',
  kieModel: 'elevenlabs/sound-effect-v2',
  api: 'market',
  title: 'ElevenLabs Effects',
  vendor: 'ElevenLabs',
  status: 'retired',
  successor: 'ai-music-api/sounds',
  does: 'make',
  output: 'audio',
  input: { type: 'object', required: ['text'], properties: { text: { type: 'string' } } },
  price: { unit: 'run', asOf: '2025-12-21' },
  usualSeconds: 150,
  tags: ['sound'],
  words: {
    ru: { does: 'Создавал звуки по описанию; KIE больше его не предлагает.', goodFor: [] },
    en: { does: 'Made sounds from words; KIE no longer offers it.', goodFor: [] },
  },
} satisfies ModelCard

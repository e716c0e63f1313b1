import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'elevenlabs/audio-isolation',
  kieModel: 'elevenlabs/audio-isolation',
  api: 'market',
  title: 'ElevenLabs Isolation',
  vendor: 'ElevenLabs',
  status: 'retired',
  successor: 'ai-music-api/separate-vocals',
  does: 'edit',
  output: 'audio',
  input: {
    type: 'object',
    required: ['audio_url'],
    properties: { audio_url: { type: 'string', 'x-media': 'audio', format: 'uri' } },
  },
  price: { unit: 'run', asOf: '2025-12-21' },
  usualSeconds: 150,
  tags: ['voice', 'sound'],
  words: {
    ru: { does: 'Отделял голос от шума; KIE больше его не предлагает.', goodFor: [] },
    en: { does: 'Parted a voice from noise; KIE no longer offers it.', goodFor: [] },
  },
} satisfies ModelCard

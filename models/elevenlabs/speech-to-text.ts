import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'elevenlabs/speech-to-text',
  kieModel: 'elevenlabs/speech-to-text',
  api: 'market',
  title: 'ElevenLabs Transcript',
  vendor: 'ElevenLabs',
  status: 'retired',
  successor: null,
  withheld: 'helper',
  does: 'make',
  output: 'audio',
  input: {
    type: 'object',
    required: ['audio_url'],
    properties: { audio_url: { type: 'string', 'x-media': 'audio', format: 'uri' } },
  },
  price: { unit: 'run', asOf: '2025-12-21' },
  usualSeconds: 150,
  tags: ['voice'],
  words: {
    ru: { does: 'Записывал речь текстом; KIE больше его не предлагает.', goodFor: [] },
    en: { does: 'Wrote speech down; KIE no longer offers it.', goodFor: [] },
  },
} satisfies ModelCard

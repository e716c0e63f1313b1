import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ai-music-api/extend',
  kieModel: 'ai-music-api/extend',
  api: 'market',
  title: 'Suno Continue',
  vendor: 'Suno',
  status: 'live',
  does: 'edit',
  output: 'audio',
  input: {
    type: 'object',
    required: ['audio_id', 'model'],
    properties: {
      audio_id: { type: 'string' },
      model: {
        type: 'string',
        enum: ['V4', 'V4_5', 'V4_5PLUS', 'V4_5ALL', 'V5', 'V5_5', 'V6', 'V6_MINI', 'V6_WILD'],
        default: 'V6',
      },
    },
  },
  price: { unit: 'run', credits: 12, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['music'],
  words: {
    ru: { does: 'Продолжает песню, сделанную в Suno.', goodFor: [] },
    en: { does: 'Carries on a song made with Suno.', goodFor: [] },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'suno/extend',
  kieModel: 'suno/extend',
  api: 'suno',
  title: 'Suno Direct Continue',
  vendor: 'Suno',
  status: 'live',
  withheld: 'twin',
  twin: 'ai-music-api/extend',
  does: 'edit',
  output: 'audio',
  input: {
    type: 'object',
    required: ['defaultParamFlag', 'audioId', 'model'],
    properties: {
      defaultParamFlag: { type: 'boolean' },
      audioId: { type: 'string' },
      model: { type: 'string', enum: ['V4', 'V4_5', 'V4_5PLUS', 'V4_5ALL', 'V5', 'V5_5'] },
    },
  },
  price: { unit: 'run', credits: 12, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['music'],
  words: {
    ru: { does: 'Та же Suno: продолжает готовую песню через другой вход.', goodFor: [] },
    en: { does: 'The same Suno: carries a song on through another door.', goodFor: [] },
  },
} satisfies ModelCard

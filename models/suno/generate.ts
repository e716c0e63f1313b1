import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'suno/generate',
  kieModel: 'suno',
  api: 'suno',
  title: 'Suno Direct',
  vendor: 'Suno',
  status: 'live',
  withheld: 'twin',
  twin: 'ai-music-api/generate',
  does: 'make',
  output: 'audio',
  input: {
    type: 'object',
    required: ['prompt', 'customMode', 'instrumental', 'model'],
    properties: {
      prompt: { type: 'string' },
      customMode: { type: 'boolean' },
      instrumental: { type: 'boolean' },
      model: { type: 'string', enum: ['V4', 'V4_5', 'V4_5PLUS', 'V4_5ALL', 'V5', 'V5_5'] },
    },
  },
  price: { unit: 'run', credits: 12, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['music'],
  words: {
    ru: { does: 'Та же Suno: пишет песню целиком через другой вход.', goodFor: [] },
    en: { does: 'The same Suno: a whole song through another door.', goodFor: [] },
  },
} satisfies ModelCard

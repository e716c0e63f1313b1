import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'suno/upload-cover',
  kieModel: 'suno/upload-cover',
  api: 'suno',
  title: 'Suno Direct Cover',
  vendor: 'Suno',
  status: 'live',
  withheld: 'twin',
  twin: 'ai-music-api/upload-and-cover-audio',
  does: 'edit',
  output: 'audio',
  input: {
    type: 'object',
    required: ['uploadUrl', 'prompt', 'customMode', 'instrumental', 'model'],
    properties: {
      uploadUrl: { type: 'string', format: 'uri', 'x-media': 'audio' },
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
    ru: { does: 'Та же Suno: кавер вашей записи через другой вход.', goodFor: [] },
    en: { does: 'The same Suno: a cover of your recording through another door.', goodFor: [] },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'runway',
  kieModel: 'runway',
  api: 'market',
  title: 'Runway Market',
  vendor: 'Runway',
  status: 'live',
  withheld: 'twin',
  twin: 'runway/generate',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['duration', 'prompt', 'quality'],
    properties: {
      prompt: { type: 'string' },
      image_url: { type: 'string', format: 'uri', 'x-media': 'image' },
      duration: { type: 'number', enum: [5, 10] },
      quality: { type: 'string', enum: ['720p', '1080p'] },
    },
  },
  price: {
    unit: 'run',
    by: ['quality', 'duration'],
    table: { '720p|5': 12, '720p|10': 30, '1080p|5': 30 },
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  tags: ['video'],
  words: {
    ru: { does: 'Тот же Runway через другой вход.', goodFor: [] },
    en: { does: 'The same Runway through another door.', goodFor: [] },
  },
} satisfies ModelCard

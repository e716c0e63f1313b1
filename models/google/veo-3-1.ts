import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'veo-3-1',
  kieModel: 'veo-3-1',
  api: 'market',
  title: 'Veo 3.1 Market',
  vendor: 'Google',
  status: 'live',
  withheld: 'twin',
  twin: 'veo3_fast',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string' },
      image_urls: { type: 'array', items: { type: 'string', format: 'uri' }, 'x-media': 'image' },
      resolution: { type: 'string', enum: ['720p', '1080p', '4k'], default: '720p' },
    },
  },
  price: {
    unit: 'run',
    by: ['model', 'resolution'],
    table: {
      'veo3_lite|720p': 30,
      'veo3_lite|1080p': 35,
      'veo3_lite|4k': 150,
      'veo3_fast|720p': 60,
      'veo3_fast|1080p': 65,
      'veo3_fast|4k': 180,
      'veo3|720p': 250,
      'veo3|1080p': 255,
      'veo3|4k': 370,
    },
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  tags: ['video', 'sound'],
  words: {
    ru: { does: 'Та же Veo 3.1 через другой вход.', goodFor: [] },
    en: { does: 'The same Veo 3.1 through another door.', goodFor: [] },
  },
} satisfies ModelCard

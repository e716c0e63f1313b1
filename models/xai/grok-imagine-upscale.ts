import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'grok-imagine/upscale',
  kieModel: 'grok-imagine/upscale',
  api: 'market',
  title: 'Grok Imagine Upscale',
  vendor: 'xAI',
  status: 'live',
  does: 'edit',
  output: 'video',
  input: {
    type: 'object',
    required: ['task_id'],
    properties: {
      task_id: { type: 'string' },
      resolution: { type: 'string', enum: ['720p', '1080p'], default: '720p' },
    },
  },
  on: {
    of: ['grok-imagine/text-to-video', 'grok-imagine/image-to-video'],
    made: { resolution: ['480p', '720p'] },
  },
  ask: ['resolution'],
  // What is 720p already can only become 1080p.
  rules: [{ when: { sourceResolution: '720p' }, must: { resolution: '1080p' } }],
  price: {
    unit: 'run',
    by: ['sourceResolution', 'resolution'],
    table: { '480p|720p': 10, '480p|1080p': 30, '720p|1080p': 20 },
    asOf: '2026-10-06',
  },
  usualSeconds: 90,
  tags: ['video', 'cheap', 'restore'],
  words: {
    ru: {
      does: 'Повышает чёткость ролика, который вы сделали в Grok Imagine.',
      goodFor: ['удачный дубль в HD', 'показ на большом экране', 'публикация'],
    },
    en: {
      does: 'Sharpens a clip that you made with Grok Imagine.',
      goodFor: ['a good take in HD', 'a bigger screen', 'publishing'],
    },
  },
} satisfies ModelCard

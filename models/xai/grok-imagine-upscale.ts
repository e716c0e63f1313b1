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
  price: {
    unit: 'run',
    by: ['sourceResolution', 'resolution'],
    table: { '480p|720p': 10, '480p|1080p': 30, '720p|1080p': 20 },
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  tags: ['video'],
  words: {
    ru: { does: 'Повышает чёткость ролика, сделанного в Grok Imagine.', goodFor: [] },
    en: { does: 'Sharpens a clip made with Grok Imagine.', goodFor: [] },
  },
} satisfies ModelCard

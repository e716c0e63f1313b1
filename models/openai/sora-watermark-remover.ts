import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'sora-watermark-remover',
  kieModel: 'sora-watermark-remover',
  api: 'market',
  title: 'Sora Watermark Remover',
  vendor: 'OpenAI',
  status: 'retired',
  successor: null,
  does: 'edit',
  output: 'video',
  input: {
    type: 'object',
    required: ['video_url', 'upload_method'],
    properties: {
      video_url: { type: 'string', 'x-media': 'video', format: 'uri' },
      upload_method: { type: 'string', enum: ['oss', 's3'], default: 's3' },
    },
  },
  price: { unit: 'run', asOf: '2025-12-21' },
  usualSeconds: 150,
  tags: ['video'],
  words: {
    ru: { does: 'Убирал знак с роликов Sora; KIE больше его не предлагает.', goodFor: [] },
    en: { does: 'Removed the mark from Sora clips; KIE no longer offers it.', goodFor: [] },
  },
} satisfies ModelCard

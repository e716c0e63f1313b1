import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'sora-2-pro-text-to-video',
  kieModel: 'sora-2-pro-text-to-video',
  api: 'market',
  title: 'Sora 2 Pro',
  vendor: 'OpenAI',
  status: 'retired',
  successor: 'veo3',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'upload_method'],
    properties: {
      prompt: { type: 'string' },
      upload_method: { type: 'string', enum: ['s3', 'oss'], default: 's3' },
    },
  },
  price: { unit: 'run', asOf: '2025-12-21' },
  usualSeconds: 150,
  tags: ['video', 'premium'],
  words: {
    ru: { does: 'Снимал длинные ролики по описанию; KIE больше его не предлагает.', goodFor: [] },
    en: { does: 'Shot long clips from words; KIE no longer offers it.', goodFor: [] },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'sora-2-text-to-video',
  kieModel: 'sora-2-text-to-video',
  api: 'market',
  title: 'Sora 2',
  vendor: 'OpenAI',
  status: 'retired',
  successor: 'veo3_lite',
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
  tags: ['video'],
  words: {
    ru: { does: 'Снимал ролик по описанию; KIE больше его не предлагает.', goodFor: [] },
    en: { does: 'Shot a clip from words; KIE no longer offers it.', goodFor: [] },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'sora-2-image-to-video',
  kieModel: 'sora-2-image-to-video',
  api: 'market',
  title: 'Sora 2 Animate',
  vendor: 'OpenAI',
  status: 'retired',
  successor: 'veo3_lite',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'image_urls', 'upload_method'],
    properties: {
      prompt: { type: 'string' },
      image_urls: {
        type: 'array',
        maxItems: 1,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        minItems: 1,
      },
      upload_method: { type: 'string', enum: ['s3', 'oss'], default: 's3' },
    },
  },
  price: { unit: 'run', asOf: '2025-12-21' },
  usualSeconds: 150,
  tags: ['video'],
  words: {
    ru: { does: 'Оживлял фото; KIE больше его не предлагает.', goodFor: [] },
    en: { does: 'Animated a photo; KIE no longer offers it.', goodFor: [] },
  },
} satisfies ModelCard

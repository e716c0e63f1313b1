import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'sora-2-pro-image-to-video',
  kieModel: 'sora-2-pro-image-to-video',
  api: 'market',
  title: 'Sora 2 Pro Animate',
  vendor: 'OpenAI',
  status: 'retired',
  successor: 'veo3',
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
      upload_method: { type: 'string', enum: ['oss', 's3'], default: 's3' },
    },
  },
  price: { unit: 'run', asOf: '2025-12-21' },
  usualSeconds: 150,
  tags: ['video', 'premium'],
  words: {
    ru: { does: 'Оживлял фото в высоком качестве; KIE больше его не предлагает.', goodFor: [] },
    en: { does: 'Animated a photo in high quality; KIE no longer offers it.', goodFor: [] },
  },
} satisfies ModelCard

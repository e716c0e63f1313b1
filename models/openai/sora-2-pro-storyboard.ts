import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'sora-2-pro-storyboard',
  kieModel: 'sora-2-pro-storyboard',
  api: 'market',
  title: 'Sora 2 Pro Storyboard',
  vendor: 'OpenAI',
  status: 'retired',
  successor: 'kling-3.0/video',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['upload_method'],
    properties: {
      image_urls: {
        type: 'array',
        minItems: 1,
        maxItems: 1,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
      },
      upload_method: { type: 'string', enum: ['s3', 'oss'] },
    },
  },
  price: { unit: 'run', asOf: '2025-12-21' },
  usualSeconds: 150,
  tags: ['video', 'storytelling'],
  words: {
    ru: { does: 'Снимал историю по раскадровке; KIE больше его не предлагает.', goodFor: [] },
    en: { does: 'Shot a story from a storyboard; KIE no longer offers it.', goodFor: [] },
  },
} satisfies ModelCard

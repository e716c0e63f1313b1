import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'wan/2-6-flash-image-to-video',
  kieModel: 'wan/2-6-flash-image-to-video',
  api: 'market',
  title: 'Wan 2.6 Flash Animate',
  vendor: 'Alibaba',
  status: 'retired',
  successor: 'wan/2-6-image-to-video',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'image_urls', 'audio'],
    properties: {
      prompt: { type: 'string' },
      image_urls: {
        type: 'array',
        maxItems: 1,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        minItems: 1,
      },
      audio: { type: 'boolean' },
    },
  },
  safe: { nsfw_checker: true },
  price: { unit: 'run', asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['video'],
  words: {
    ru: { does: 'Быстро оживлял фото; KIE больше его не предлагает.', goodFor: [] },
    en: { does: 'Quickly animated a photo; KIE no longer offers it.', goodFor: [] },
  },
} satisfies ModelCard

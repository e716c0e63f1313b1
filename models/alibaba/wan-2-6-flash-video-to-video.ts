import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'wan/2-6-flash-video-to-video',
  kieModel: 'wan/2-6-flash-video-to-video',
  api: 'market',
  title: 'Wan 2.6 Flash Remake',
  vendor: 'Alibaba',
  status: 'retired',
  successor: 'wan/2-6-video-to-video',
  does: 'edit',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'video_urls'],
    properties: {
      prompt: { type: 'string' },
      video_urls: {
        type: 'array',
        maxItems: 3,
        items: { type: 'string', format: 'uri' },
        'x-media': 'video',
        minItems: 1,
      },
    },
  },
  safe: { nsfw_checker: true },
  price: { unit: 'run', asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['video'],
  words: {
    ru: { does: 'Быстро переснимал ролик; KIE больше его не предлагает.', goodFor: [] },
    en: { does: 'Quickly reshot a clip; KIE no longer offers it.', goodFor: [] },
  },
} satisfies ModelCard

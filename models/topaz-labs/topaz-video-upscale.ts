import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'topaz/video-upscale',
  kieModel: 'topaz/video-upscale',
  api: 'market',
  title: 'Topaz Video',
  vendor: 'Topaz Labs',
  status: 'live',
  does: 'edit',
  output: 'video',
  input: {
    type: 'object',
    required: ['video_url'],
    properties: {
      video_url: {
        type: 'string',
        'x-media': 'video',
        format: 'uri',
        'x-mime': ['video/mp4', 'video/quicktime', 'video/x-matroska'],
        'x-maxMB': 50,
      },
      upscale_factor: { type: 'string', enum: ['1', '2', '4'], default: '2' },
    },
  },
  ask: ['upscale_factor'],
  rules: [{ seconds: { video_url: [1, 60] } }],
  price: {
    unit: 'second',
    by: ['upscale_factor'],
    table: { '1': 8, '2': 8, '4': 14 },
    length: { of: 'video_url', max: 60, unbounded: true },
    asOf: '2026-10-06',
  },
  usualSeconds: 420,
  tags: ['restore', 'video', 'premium'],
  words: {
    ru: {
      does: 'Увеличивает видео и убирает шум, до четырёх раз по стороне.',
      goodFor: ['старые записи', 'видео с телефона', 'монтаж'],
    },
    en: {
      does: 'Enlarges a video and removes noise, up to four times a side.',
      goodFor: ['old recordings', 'phone videos', 'editing'],
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'kling-3.0-omni/transformation',
  kieModel: 'kling-3.0-omni/transformation',
  api: 'market',
  title: 'Kling 3 Omni Edit',
  vendor: 'Kuaishou',
  status: 'live',
  does: 'edit',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'video_urls'],
    properties: {
      prompt: { type: 'string', minLength: 1, maxLength: 3072 },
      video_urls: {
        type: 'array',
        minItems: 1,
        maxItems: 1,
        items: { type: 'string', format: 'uri' },
        'x-media': 'video',
        'x-mime': ['video/mp4', 'video/quicktime'],
        'x-maxMB': 200,
      },
      resolution: { type: 'string', enum: ['720p', '1080p', '4k'], default: '720p' },
      aspect_ratio: { type: 'string', enum: ['16:9', '9:16', '1:1', 'auto'], default: 'auto' },
      audio: { type: 'boolean' },
    },
  },
  preset: { audio: false },
  fixed: { aspect_ratio: 'auto' },
  rules: [{ seconds: { video_urls: [3, 15] } }],
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '720p': 20, '1080p': 27, '4k': 67 },
    length: { of: 'video_urls', max: 15, unbounded: true },
    asOf: '2026-10-06',
  },
  usualSeconds: 420,
  tags: ['video', 'premium'],
  words: {
    ru: {
      does: 'Меняет ваше видео по словам: погоду, одежду, стиль, предметы.',
      goodFor: ['лето в зиму', 'съёмка в мультфильм', 'новый костюм'],
      example: 'Сделай за окном зиму со снегопадом, людей и движения оставь как есть',
    },
    en: {
      does: 'Changes your video by words: weather, clothes, style, objects.',
      goodFor: ['summer into winter', 'footage into a cartoon', 'a new costume'],
      example: 'Make it winter with falling snow outside the window, keep people and movements',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'wan/2-7-videoedit',
  kieModel: 'wan/2-7-videoedit',
  api: 'market',
  title: 'Wan 2.7 Edit',
  vendor: 'Alibaba',
  status: 'live',
  does: 'edit',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'video_url'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      video_url: {
        type: 'string',
        format: 'uri',
        'x-media': 'video',
        'x-mime': ['video/mp4', 'video/quicktime'],
        'x-maxMB': 100,
      },
      resolution: { type: 'string', enum: ['720p', '1080p'], default: '1080p' },
      duration: { type: 'integer', default: 5, enum: [3, 5, 8, 10] },
    },
  },
  ask: ['duration', 'resolution'],
  preset: { resolution: '720p' },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '720p': 16, '1080p': 24 },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 240,
  tags: ['video', 'ads'],
  words: {
    ru: {
      does: 'Правит видео словами: меняет стиль, фон, погоду или предметы.',
      goodFor: ['сменить фон', 'сделать мультфильм из съёмки', 'добавить снег или закат'],
      example: 'Преврати видео в рисованный мультфильм с мягкими контурами, движения оставь как есть',
    },
    en: {
      does: 'Edits a video by words: its style, background, weather or objects.',
      goodFor: ['a new background', 'a cartoon from real footage', 'adding snow or a sunset'],
      example: 'Turn the video into a hand-drawn cartoon with soft outlines, keep the movements as they are',
    },
  },
} satisfies ModelCard

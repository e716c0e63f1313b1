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
      negative_prompt: { type: 'string', maxLength: 500 },
      video_url: {
        type: 'string',
        format: 'uri',
        'x-media': 'video',
        'x-mime': ['video/mp4', 'video/quicktime'],
        'x-maxMB': 100,
      },
      reference_image: {
        type: 'string',
        format: 'uri',
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/bmp', 'image/webp'],
      },
      resolution: { type: 'string', enum: ['720p', '1080p'], default: '1080p' },
      aspect_ratio: { type: 'string', enum: ['16:9', '9:16', '1:1', '4:3', '3:4'] },
      duration: { type: 'integer', default: 0, enum: [0, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
      audio_setting: { type: 'string', enum: ['auto', 'origin'], default: 'auto' },
      prompt_extend: { type: 'boolean', default: true },
      seed: { type: 'integer', minimum: 0, maximum: 2147483647 },
    },
  },
  ask: ['duration', 'resolution'],
  preset: { resolution: '720p', duration: 5 },
  offer: { duration: [3, 5, 8, 10] },
  safe: { nsfw_checker: true },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '720p': 16, '1080p': 24 },
    asOf: '2026-10-06',
    quantity: 'duration',
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

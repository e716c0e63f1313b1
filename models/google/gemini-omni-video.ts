import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'gemini-omni-video',
  kieModel: 'gemini-omni-video',
  api: 'market',
  title: 'Gemini Omni',
  vendor: 'Google',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['duration', 'prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 20000 },
      image_urls: {
        type: 'array',
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        maxItems: 7,
      },
      video_list: { type: 'array' },
      duration: { type: 'string', enum: ['4', '6', '8', '10'] },
      aspect_ratio: { type: 'string', enum: ['16:9', '9:16'] },
      resolution: { type: 'string', enum: ['720p', '1080p', '4k'], default: '720p' },
      seed: { type: 'integer' },
    },
  },
  own: { video: { type: 'string', format: 'uri', 'x-media': 'video' } },
  build: { video_list: { keys: { url: 'video' }, with: { start: 0 }, seconds: { key: 'ends', max: 10 } } },
  ask: ['duration', 'aspect_ratio'],
  preset: { duration: '4', aspect_ratio: '16:9' },
  uses: {
    'text-to-video': { take: [] },
    'image-to-video': { take: ['image_urls'] },
    'video-editing': { take: ['video', 'image_urls'], hide: ['duration'] },
  },
  rules: [{ weights: { image_urls: 1, video: 2 }, max: 7 }, { seconds: { video: [1, 30] } }],
  price: { unit: 'run', asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['video'],
  words: {
    ru: {
      does: 'Снимает и правит видео по просьбе словами.',
      goodFor: ['ролик по описанию', 'фото в движении', 'правка клипа'],
      example: 'Почтальон на велосипеде катит по мосту, туман расходится, звенит звонок',
    },
    en: {
      does: 'Shoots and edits video from a request.',
      goodFor: ['a clip from words', 'a photo in motion', 'editing a clip'],
      example: 'A postman cycles over a bridge, the fog parts, a bell rings',
    },
  },
} satisfies ModelCard

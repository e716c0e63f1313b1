import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'kling-2.6/motion-control',
  kieModel: 'kling-2.6/motion-control',
  api: 'market',
  title: 'Kling 2.6 Motion',
  vendor: 'Kuaishou',
  status: 'live',
  does: 'make',
  output: 'video',
  // The picture is what is brought to life, the video only shows how: sold under both.
  formats: ['image-to-video', 'video-editing'],
  input: {
    type: 'object',
    required: ['input_urls', 'video_urls', 'character_orientation', 'mode'],
    properties: {
      prompt: { type: 'string', maxLength: 2500 },
      input_urls: {
        type: 'array',
        maxItems: 1,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png'],
        'x-maxMB': 10,
        minItems: 1,
      },
      video_urls: {
        type: 'array',
        maxItems: 1,
        items: { type: 'string', format: 'uri' },
        'x-media': 'video',
        'x-mime': ['video/mp4', 'video/quicktime'],
        'x-maxMB': 100,
        minItems: 1,
      },
      character_orientation: { type: 'string', enum: ['image', 'video'], default: 'video' },
      mode: { type: 'string', enum: ['720p', '1080p'], default: '720p' },
    },
  },
  ask: ['prompt'],
  preset: { character_orientation: 'video', mode: '720p' },
  rules: [
    { seconds: { video_urls: [3, 10] }, during: { character_orientation: 'image' } },
    { seconds: { video_urls: [3, 30] }, during: { character_orientation: 'video' } },
  ],
  price: {
    unit: 'second',
    by: ['mode'],
    table: { '720p': 11, '1080p': 18 },
    length: { of: 'video_urls', max: 30 },
    asOf: '2026-10-06',
  },
  usualSeconds: 240,
  tags: ['video', 'social', 'art'],
  words: {
    ru: {
      does: 'Переносит движения из вашего видео на человека с фото.',
      goodFor: ['танец за другого', 'персонаж повторяет жесты', 'мемы'],
      example: 'Плавный танец, лицо и одежда как на фото, студийный свет',
    },
    en: {
      does: 'Carries the movements of your video over to the person in a photo.',
      goodFor: ['a dance by someone else', 'a character repeats gestures', 'memes'],
      example: 'A smooth dance, face and clothes as in the photo, studio light',
    },
  },
} satisfies ModelCard

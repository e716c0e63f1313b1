import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'kling-3.0/motion-control',
  kieModel: 'kling-3.0/motion-control',
  api: 'market',
  title: 'Kling 3 Motion',
  vendor: 'Kuaishou',
  status: 'live',
  does: 'make',
  output: 'video',
  // The picture is what is brought to life, the video only shows how: sold under both.
  formats: ['image-to-video', 'video-editing'],
  input: {
    type: 'object',
    required: ['input_urls', 'video_urls'],
    properties: {
      prompt: { type: 'string', maxLength: 2500 },
      input_urls: {
        type: 'array',
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        minItems: 1,
        maxItems: 1,
      },
      video_urls: {
        type: 'array',
        items: { type: 'string', format: 'uri' },
        'x-media': 'video',
        minItems: 1,
        maxItems: 1,
      },
      mode: { type: 'string', enum: ['std', 'pro', '720p', '1080p'] },
      character_orientation: { type: 'string', enum: ['video', 'image'], default: 'video' },
      background_source: { type: 'string', enum: ['input_video', 'input_image'], default: 'input_video' },
    },
  },
  ask: ['prompt'],
  preset: { mode: '720p', character_orientation: 'video', background_source: 'input_video' },
  offer: { mode: ['720p', '1080p'] },
  rules: [
    { seconds: { video_urls: [3, 10] }, during: { character_orientation: 'image' } },
    { seconds: { video_urls: [3, 30] }, during: { character_orientation: 'video' } },
  ],
  price: {
    unit: 'second',
    by: ['mode'],
    table: { std: 20, pro: 27, '720p': 20, '1080p': 27 },
    length: { of: 'video_urls', max: 30 },
    asOf: '2026-10-06',
  },
  usualSeconds: 420,
  lighter: 'kling-2.6/motion-control',
  tags: ['video', 'premium', 'social'],
  words: {
    ru: {
      does: 'Точно повторяет движения из видео на вашем герое, тело и руки.',
      goodFor: ['хореография', 'игровой персонаж', 'озвученный жест'],
      example: 'Герой повторяет танец до мелочей, руки чёткие, фон как на фото',
    },
    en: {
      does: 'Repeats the movements of a video on your hero exactly, body and hands.',
      goodFor: ['choreography', 'a game character', 'a gesture'],
      example: 'The hero repeats the dance to the detail, clear hands, the background of the photo',
    },
  },
} satisfies ModelCard

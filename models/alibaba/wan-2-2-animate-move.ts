import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'wan/2-2-animate-move',
  kieModel: 'wan/2-2-animate-move',
  api: 'market',
  title: 'Wan Move',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'video',
  // The picture is what is brought to life, the video only shows how.
  formats: ['image-to-video'],
  input: {
    type: 'object',
    required: ['video_url', 'image_url'],
    properties: {
      video_url: {
        type: 'string',
        'x-media': 'video',
        format: 'uri',
        'x-mime': ['video/mp4', 'video/quicktime', 'video/x-matroska'],
        'x-maxMB': 10,
      },
      image_url: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      resolution: { type: 'string', enum: ['480p', '580p', '720p'], default: '480p' },
    },
  },
  rules: [{ seconds: { video_url: [1, 30] } }],
  safe: { nsfw_checker: true },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '480p': 6, '580p': 9.5, '720p': 12.5 },
    length: { of: 'video_url', max: 30 },
    asOf: '2026-10-06',
  },
  usualSeconds: 240,
  tags: ['video', 'social', 'cheap'],
  words: {
    ru: {
      does: 'Переносит движения из видео на героя с картинки.',
      goodFor: ['танцы', 'персонажи', 'шуточные ролики'],
    },
    en: {
      does: 'Carries the movements of a video over to the hero of a picture.',
      goodFor: ['dances', 'characters', 'funny clips'],
    },
  },
} satisfies ModelCard

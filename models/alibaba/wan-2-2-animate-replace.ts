import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'wan/2-2-animate-replace',
  kieModel: 'wan/2-2-animate-replace',
  api: 'market',
  title: 'Wan Replace',
  vendor: 'Alibaba',
  status: 'live',
  does: 'edit',
  output: 'video',
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
      does: 'Заменяет человека в видео героем с вашей картинки.',
      goodFor: ['подмена героя', 'костюм целиком', 'мемы'],
    },
    en: {
      does: 'Replaces the person in a video with the hero of your picture.',
      goodFor: ['swapping the hero', 'a whole costume', 'memes'],
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'infinitalk/from-audio',
  kieModel: 'infinitalk/from-audio',
  api: 'market',
  title: 'InfiniteTalk',
  vendor: 'MeiGen',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['image_url', 'audio_url', 'prompt'],
    properties: {
      image_url: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      audio_url: {
        type: 'string',
        'x-media': 'audio',
        format: 'uri',
        'x-mime': ['audio/mpeg', 'audio/wav', 'audio/x-wav', 'audio/aac', 'audio/mp4', 'audio/ogg'],
        'x-maxMB': 10,
      },
      prompt: { type: 'string', maxLength: 5000 },
      resolution: { type: 'string', enum: ['480p', '720p'], default: '480p' },
      seed: { type: 'number', minimum: 10000, maximum: 1000000 },
    },
  },
  rules: [{ seconds: { audio_url: [1, 15] } }],
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '480p': 3, '720p': 12 },
    length: { of: 'audio_url', max: 15 },
    asOf: '2026-10-06',
  },
  usualSeconds: 240,
  tags: ['voice', 'video', 'cheap'],
  words: {
    ru: {
      does: 'Заставляет лицо на фото говорить под вашу запись, до 15 секунд.',
      goodFor: ['поздравление голосом', 'говорящий аватар', 'озвученный персонаж'],
      example: 'Человек спокойно говорит в камеру, слегка кивает, дружелюбный взгляд',
    },
    en: {
      does: 'Makes the face in a photo speak your recording, up to 15 seconds.',
      goodFor: ['a spoken greeting', 'a talking avatar', 'a voiced character'],
      example: 'A person speaks calmly to the camera, nods slightly, a friendly look',
    },
  },
} satisfies ModelCard

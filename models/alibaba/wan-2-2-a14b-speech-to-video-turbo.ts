import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'wan/2-2-a14b-speech-to-video-turbo',
  kieModel: 'wan/2-2-a14b-speech-to-video-turbo',
  api: 'market',
  title: 'Wan Talking Photo',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'image_url', 'audio_url'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
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
        'x-mime': [
          'audio/mp3',
          'audio/wav',
          'audio/ogg',
          'audio/m4a',
          'audio/flac',
          'audio/aac',
          'audio/x-ms-wma',
          'audio/mpeg',
        ],
        'x-maxMB': 10,
      },
      num_frames: { type: 'number', default: 80, minimum: 80, maximum: 80, multipleOf: 4 },
      frames_per_second: { type: 'number', default: 16, minimum: 16, maximum: 16 },
      resolution: { type: 'string', enum: ['480p', '580p', '720p'], default: '480p' },
    },
  },
  ask: ['resolution'],
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '480p': 12, '580p': 18, '720p': 24 },
    frames: ['num_frames', 'frames_per_second'],
    asOf: '2026-10-06',
  },
  usualSeconds: 240,
  tags: ['voice', 'video', 'social'],
  words: {
    ru: {
      does: 'Заставляет человека на фото говорить или петь вашим голосом, пять секунд.',
      goodFor: ['говорящая открытка', 'персонаж для ролика', 'поздравление от портрета'],
      example: 'Женщина говорит прямо в камеру, спокойно и с улыбкой, лёгкие движения головы',
    },
    en: {
      does: 'Makes the person in a photo speak or sing with your voice, for five seconds.',
      goodFor: ['a talking card', 'a character for a clip', 'a greeting from a portrait'],
      example: 'A woman speaks straight to the camera, calm and smiling, slight movements of the head',
    },
  },
} satisfies ModelCard

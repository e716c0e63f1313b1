import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'omnihuman-1-5',
  kieModel: 'omnihuman-1-5',
  api: 'market',
  title: 'OmniHuman 1.5',
  vendor: 'ByteDance',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['image_url', 'audio_url'],
    properties: {
      image_url: {
        type: 'string',
        format: 'uri',
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      audio_url: {
        type: 'string',
        format: 'uri',
        'x-media': 'audio',
        'x-mime': ['audio/mpeg', 'audio/wav', 'audio/x-wav', 'audio/aac', 'audio/ogg', 'audio/mp4'],
        'x-maxMB': 10,
      },
      prompt: { type: 'string', maxLength: 300 },
      output_resolution: { type: 'string', enum: ['720', '1080'], default: '1080' },
      seed: { type: 'integer' },
    },
  },
  ask: ['prompt'],
  rules: [{ seconds: { audio_url: [1, 60] } }],
  price: { unit: 'second', credits: 27, length: { of: 'audio_url', max: 60 }, asOf: '2026-10-06' },
  usualSeconds: 420,
  tags: ['voice', 'video', 'premium', 'portrait'],
  words: {
    ru: {
      does: 'Оживляет человека по фото и голосу целиком: лицо, руки, корпус.',
      goodFor: ['говорящий ведущий', 'песня от портрета', 'обучающие ролики'],
      example: 'Оратор уверенно выступает, жестикулирует, делает паузы, тёплый взгляд в зал',
    },
    en: {
      does: 'Brings a whole person to life from a photo and a voice: face, hands, body.',
      goodFor: ['a talking host', 'a song by a portrait', 'lessons'],
      example: 'A speaker talks with confidence, gestures, pauses, looks warmly at the audience',
    },
  },
} satisfies ModelCard

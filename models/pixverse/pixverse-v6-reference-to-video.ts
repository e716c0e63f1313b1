import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'pixverse-v6/reference-to-video',
  kieModel: 'pixverse-v6/reference-to-video',
  api: 'market',
  title: 'PixVerse 6 Cast',
  vendor: 'PixVerse',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'image_references', 'aspect_ratio', 'quality', 'duration'],
    properties: {
      prompt: { type: 'string', minLength: 3, maxLength: 5000 },
      image_references: { type: 'array' },
      aspect_ratio: {
        type: 'string',
        enum: ['16:9', '4:3', '1:1', '3:4', '9:16', '2:3', '3:2', '21:9'],
        default: '16:9',
      },
      quality: { type: 'string', enum: ['360p', '540p', '720p', '1080p'], default: '720p' },
      duration: { type: 'integer', default: 5, minimum: 1, maximum: 15 },
      generate_audio_switch: { type: 'boolean', default: false },
      seed: { type: 'integer', minimum: 0, maximum: 2147483647 },
    },
  },
  own: {
    images: {
      type: 'array',
      minItems: 1,
      maxItems: 7,
      items: { type: 'string', format: 'uri' },
      'x-media': 'image',
    },
  },
  build: { image_references: { keys: { image_url: 'images' } } },
  ask: ['duration', 'aspect_ratio'],
  preset: { quality: '540p' },
  offer: { duration: [3, 5, 8, 10, 15] },
  price: {
    unit: 'second',
    by: ['quality', 'generate_audio_switch'],
    table: {
      '360p|false': 4.5,
      '360p|true': 6.3,
      '540p|false': 6.3,
      '540p|true': 8.1,
      '720p|false': 8.1,
      '720p|true': 10.8,
      '1080p|false': 16.2,
      '1080p|true': 20.7,
    },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  tags: ['video', 'ads', 'sound'],
  words: {
    ru: {
      does: 'Собирает ролик из героев и фонов с ваших картинок, до семи образцов.',
      goodFor: ['герои вместе', 'фон по образцу', 'мини-мультфильм'],
      example: 'Герои с картинок встречаются на пляже и запускают воздушного змея',
    },
    en: {
      does: 'Builds a clip out of heroes and backgrounds from your pictures, up to seven samples.',
      goodFor: ['heroes together', 'a background by sample', 'a tiny cartoon'],
      example: 'The heroes of the pictures meet on a beach and fly a kite',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'pixverse-v6/text-to-video',
  kieModel: 'pixverse-v6/text-to-video',
  api: 'market',
  title: 'PixVerse 6',
  vendor: 'PixVerse',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'aspect_ratio', 'quality', 'duration'],
    properties: {
      prompt: { type: 'string', minLength: 3, maxLength: 5000 },
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
  ask: ['duration', 'aspect_ratio', 'generate_audio_switch'],
  preset: { quality: '540p' },
  offer: { duration: [3, 5, 8, 10, 15] },
  price: {
    unit: 'second',
    by: ['quality', 'generate_audio_switch'],
    table: {
      '360p|false': 4,
      '360p|true': 5.6,
      '540p|false': 5.6,
      '540p|true': 7.2,
      '720p|false': 7.2,
      '720p|true': 9.6,
      '1080p|false': 14.4,
      '1080p|true': 18.4,
    },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  tags: ['video', 'cheap', 'social', 'sound'],
  words: {
    ru: {
      does: 'Снимает яркие ролики от секунды до пятнадцати, со звуком по желанию.',
      goodFor: ['эффекты', 'анимация', 'ролики для ленты'],
      example: 'Робот-садовник поливает цветы, из лейки сыплются искры, пиксар-анимация',
    },
    en: {
      does: 'Shoots bright clips of one to fifteen seconds, with sound if you like.',
      goodFor: ['effects', 'animation', 'clips for a feed'],
      example: 'A robot gardener waters flowers, sparks pour from the can, 3D animation',
    },
  },
} satisfies ModelCard

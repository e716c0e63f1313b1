import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'bytedance/v1-pro-fast-image-to-video',
  kieModel: 'bytedance/v1-pro-fast-image-to-video',
  api: 'market',
  title: 'Seedance Fast',
  vendor: 'ByteDance',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'image_url'],
    properties: {
      prompt: { type: 'string', maxLength: 10000 },
      image_url: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      resolution: { type: 'string', enum: ['720p', '1080p'], default: '720p' },
      duration: { type: 'string', enum: ['5', '10'], default: '5' },
    },
  },
  ask: ['duration', 'resolution'],
  safe: { nsfw_checker: true },
  price: {
    unit: 'run',
    by: ['resolution', 'duration'],
    table: { '720p|5': 16, '720p|10': 36, '1080p|5': 36, '1080p|10': 72 },
    asOf: '2026-10-06',
  },
  usualSeconds: 60,
  tags: ['fast', 'video', 'shop'],
  words: {
    ru: {
      does: 'Быстро превращает фото в ровный ролик с движением камеры.',
      goodFor: ['товар в движении', 'пейзажи', 'заставки'],
      example: 'Камера медленно облетает флакон духов, по стеклу пробегает блик, лёгкая дымка',
    },
    en: {
      does: 'Quickly turns a photo into a steady clip with a moving camera.',
      goodFor: ['a product in motion', 'landscapes', 'intros'],
      example: 'The camera slowly circles the perfume bottle, a glint runs over the glass, light haze',
    },
  },
} satisfies ModelCard

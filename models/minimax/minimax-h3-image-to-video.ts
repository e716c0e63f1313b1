import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'minimax-h3/image-to-video',
  kieModel: 'minimax-h3/image-to-video',
  api: 'market',
  title: 'MiniMax H3 Animate',
  vendor: 'MiniMax',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'first_frame_url', 'duration'],
    properties: {
      prompt: { type: 'string', minLength: 1, maxLength: 7000 },
      first_frame_url: {
        type: 'string',
        format: 'uri',
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'],
        'x-maxMB': 30,
      },
      last_frame_url: { type: 'string', format: 'uri', 'x-media': 'image' },
      duration: { type: 'integer', enum: [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], default: 6 },
      resolution: { type: 'string', enum: ['768P', '2K'], default: '2K' },
    },
  },
  ask: ['duration'],
  preset: { resolution: '768P' },
  offer: { duration: [4, 6, 8, 10, 15] },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '768P': 8, '2K': 13 },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 200,
  tags: ['video', 'premium'],
  words: {
    ru: {
      does: 'Оживляет фото, от первого кадра к последнему, если дать оба.',
      goodFor: ['превращения', 'портреты', 'рекламный кадр'],
      example: 'Город на фото переходит от дня к ночи, зажигаются окна, проезжают машины',
    },
    en: {
      does: 'Animates a photo, from the first frame to the last if you give both.',
      goodFor: ['transformations', 'portraits', 'an advertising shot'],
      example: 'The city in the photo goes from day to night, windows light up, cars pass',
    },
  },
} satisfies ModelCard

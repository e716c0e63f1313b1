import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'kling/v2-5-turbo-image-to-video-pro',
  kieModel: 'kling/v2-5-turbo-image-to-video-pro',
  api: 'market',
  title: 'Kling 2.5 Turbo Animate',
  vendor: 'Kuaishou',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'image_url'],
    properties: {
      prompt: { type: 'string', maxLength: 2500 },
      image_url: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png'],
        'x-maxMB': 10,
      },
      tail_image_url: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png'],
        'x-maxMB': 10,
      },
      duration: { type: 'string', enum: ['5', '10'], default: '5' },
      negative_prompt: { type: 'string', maxLength: 500 },
      cfg_scale: { type: 'number', default: 0.5, minimum: 0, maximum: 1, 'x-step': 0.05 },
    },
  },
  ask: ['duration'],
  price: { unit: 'run', by: ['duration'], table: { '5': 42, '10': 84 }, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['video', 'ads'],
  words: {
    ru: {
      does: 'Оживляет фото быстрым движением; можно задать и последний кадр.',
      goodFor: ['спорт и погоня', 'переход между двумя фото', 'товар в движении'],
      example: 'Камера срывается с места вслед за мотоциклом, пыль летит в объектив, закат в пустыне',
    },
    en: {
      does: 'Animates a photo with fast motion; you may set the last frame too.',
      goodFor: ['sport and chases', 'a transition between two photos', 'a product in motion'],
      example: 'The camera takes off after the motorbike, dust hits the lens, desert sunset',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'kling/v2-1-standard',
  kieModel: 'kling/v2-1-standard',
  api: 'market',
  title: 'Kling 2.1',
  vendor: 'Kuaishou',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'image_url'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      image_url: {
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
  price: { unit: 'run', by: ['duration'], table: { '5': 25, '10': 50 }, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['video', 'cheap', 'social'],
  words: {
    ru: {
      does: 'Недорого оживляет фото на 5 или 10 секунд.',
      goodFor: ['семейные фото', 'посты', 'проба движения'],
      example: 'Дети на фото задувают свечи на торте, дым вьётся, все хлопают',
    },
    en: {
      does: 'Animates a photo for 5 or 10 seconds at a small price.',
      goodFor: ['family photos', 'posts', 'trying a movement'],
      example: 'The children in the photo blow out the candles, smoke curls, everyone claps',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'kling/v2-1-pro',
  kieModel: 'kling/v2-1-pro',
  api: 'market',
  title: 'Kling 2.1 Pro',
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
      tail_image_url: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png'],
        'x-maxMB': 10,
      },
    },
  },
  ask: ['duration'],
  price: { unit: 'run', by: ['duration'], table: { '5': 50, '10': 100 }, asOf: '2026-10-06' },
  usualSeconds: 150,
  lighter: 'kling/v2-1-standard',
  tags: ['video', 'shop'],
  words: {
    ru: {
      does: 'Оживляет фото в Full HD, можно задать последний кадр.',
      goodFor: ['до и после', 'товар', 'переход между фото'],
      example: 'Бутон раскрывается в цветок, капли блестят, фон размыт',
    },
    en: {
      does: 'Animates a photo in Full HD, you may set the last frame.',
      goodFor: ['before and after', 'a product', 'a transition between photos'],
      example: 'A bud opens into a flower, drops glisten, blurred background',
    },
  },
} satisfies ModelCard

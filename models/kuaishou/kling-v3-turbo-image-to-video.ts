import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'kling/v3-turbo-image-to-video',
  kieModel: 'kling/v3-turbo-image-to-video',
  api: 'market',
  title: 'Kling 3 Turbo Animate',
  vendor: 'Kuaishou',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'image_urls', 'duration', 'resolution'],
    properties: {
      prompt: { type: 'string', maxLength: 2500 },
      image_urls: {
        type: 'array',
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png'],
        'x-maxMB': 10,
        maxItems: 1,
        minItems: 1,
      },
      duration: {
        type: 'string',
        default: '5',
        enum: ['3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15'],
      },
      resolution: { type: 'string', enum: ['720p', '1080p'], default: '720p' },
    },
  },
  ask: ['duration'],
  preset: { resolution: '720p' },
  offer: { duration: ['3', '5', '8', '10', '15'] },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '720p': 18, '1080p': 22.5 },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  tags: ['video', 'social'],
  words: {
    ru: {
      does: 'Быстро оживляет фото, длину выбираете сами, от 3 до 15 секунд.',
      goodFor: ['портреты', 'товары', 'сторис'],
      example: 'Волосы развеваются, она поправляет шляпу и смеётся, море за спиной',
    },
    en: {
      does: 'Quickly animates a photo, you choose the length, 3 to 15 seconds.',
      goodFor: ['portraits', 'products', 'stories'],
      example: 'Her hair flies, she straightens her hat and laughs, the sea behind her',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'kling-2.6/image-to-video',
  kieModel: 'kling-2.6/image-to-video',
  api: 'market',
  title: 'Kling 2.6',
  vendor: 'Kuaishou',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'image_urls', 'sound', 'duration'],
    properties: {
      prompt: { type: 'string', maxLength: 1000 },
      image_urls: {
        type: 'array',
        maxItems: 1,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png'],
        'x-maxMB': 10,
        minItems: 1,
      },
      sound: { type: 'boolean' },
      duration: { type: 'string', enum: ['5', '10'], default: '5' },
    },
  },
  ask: ['duration', 'sound'],
  preset: { sound: false },
  price: {
    unit: 'run',
    by: ['duration', 'sound'],
    table: { '5|false': 55, '10|false': 110, '5|true': 110, '10|true': 220 },
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  tags: ['video', 'premium', 'storytelling'],
  popularity: 7,
  words: {
    ru: {
      does: 'Оживляет фото с точной мимикой и может озвучить сцену.',
      goodFor: ['говорящий портрет', 'рекламный ролик из одного кадра', 'сцены с эмоцией'],
      example: 'Мужчина поднимает взгляд от книги, задумывается и тихо улыбается, за окном идёт дождь',
    },
    en: {
      does: 'Animates a photo with fine facial expression and can add sound.',
      goodFor: ['a talking portrait', 'an ad from a single shot', 'scenes with emotion'],
      example:
        'The man looks up from his book, thinks for a moment and smiles quietly, rain outside the window',
    },
  },
} satisfies ModelCard

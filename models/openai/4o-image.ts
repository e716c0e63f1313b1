import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: '4o-image',
  kieModel: 'gpt4o-image',
  api: '4o-image',
  title: 'GPT-4o Image',
  vendor: 'OpenAI',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'size'],
    properties: {
      prompt: { type: 'string', maxLength: 4000 },
      filesUrl: {
        type: 'array',
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        maxItems: 5,
        minItems: 1,
      },
      size: { type: 'string', enum: ['1:1', '3:2', '2:3'] },
    },
  },
  ask: ['size'],
  preset: { size: '1:1' },
  uses: { 'text-to-image': { take: [] }, 'image-to-image': { take: ['filesUrl'] } },
  price: { unit: 'image', credits: 6, asOf: '2026-10-06' },
  usualSeconds: 90,
  tags: ['art', 'social', 'text-in-picture'],
  words: {
    ru: {
      does: 'Понимает разговорную просьбу, рисует с нуля или по вашим фото.',
      goodFor: ['комиксы и стикеры', 'фото в рисунок', 'схемы с подписями'],
      example: 'Комикс из трёх кадров: кот решает похудеть, бежит на дорожке, заказывает пиццу',
    },
    en: {
      does: 'Understands plain talk, draws from scratch or from your photos.',
      goodFor: ['comics and stickers', 'a photo into a drawing', 'labelled diagrams'],
      example: 'A three-panel comic: a cat decides to lose weight, runs on a treadmill, orders pizza',
    },
  },
} satisfies ModelCard

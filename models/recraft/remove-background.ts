import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'recraft/remove-background',
  kieModel: 'recraft/remove-background',
  api: 'market',
  title: 'Remove Background',
  vendor: 'Recraft',
  status: 'live',
  does: 'remove-background',
  output: 'image',
  input: {
    type: 'object',
    required: ['image'],
    properties: {
      image: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 5,
      },
    },
  },
  price: { unit: 'image', credits: 1, asOf: '2026-10-06' },
  usualSeconds: 10,
  tags: ['shop', 'photo', 'fast', 'cheap'],
  popularity: 11,
  words: {
    ru: {
      does: 'Вырезает человека или предмет и оставляет прозрачный фон.',
      goodFor: ['карточки товаров', 'аватары и стикеры', 'коллажи'],
    },
    en: {
      does: 'Cuts out a person or an object and leaves a transparent background.',
      goodFor: ['product cards', 'avatars and stickers', 'collages'],
    },
  },
} satisfies ModelCard

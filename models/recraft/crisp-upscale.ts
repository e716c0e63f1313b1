import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'recraft/crisp-upscale',
  kieModel: 'recraft/crisp-upscale',
  api: 'market',
  title: 'Crisp Upscale',
  vendor: 'Recraft',
  status: 'live',
  does: 'upscale',
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
        'x-maxMB': 10,
      },
    },
  },
  price: { unit: 'run', credits: 0.5, asOf: '2026-10-06' },
  usualSeconds: 10,
  tags: ['photo', 'restore', 'fast', 'cheap'],
  popularity: 12,
  words: {
    ru: {
      does: 'Увеличивает картинку и делает её края чёткими.',
      goodFor: ['печать', 'старые маленькие снимки', 'картинки из интернета'],
    },
    en: {
      does: 'Enlarges a picture and makes its edges crisp.',
      goodFor: ['printing', 'small old photos', 'pictures from the web'],
    },
  },
} satisfies ModelCard

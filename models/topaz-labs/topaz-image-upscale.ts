import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'topaz/image-upscale',
  kieModel: 'topaz/image-upscale',
  api: 'market',
  title: 'Topaz Upscale',
  vendor: 'Topaz Labs',
  status: 'live',
  does: 'upscale',
  output: 'image',
  input: {
    type: 'object',
    required: ['image_url', 'upscale_factor'],
    properties: {
      image_url: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      upscale_factor: { type: 'string', enum: ['1', '2', '4'], default: '2' },
    },
  },
  ask: ['upscale_factor'],
  rules: [{ sideMax: 7680, of: 'image_url', times: 'upscale_factor' }],
  price: { unit: 'run', by: ['outputSize'], table: { '<=2K': 10, '4K': 20, '8K': 40 }, asOf: '2026-10-06' },
  usualSeconds: 40,
  tags: ['restore', 'photo', 'premium'],
  words: {
    ru: {
      does: 'Увеличивает фото до четырёх раз по стороне и бережно чистит шум.',
      goodFor: ['печать большого формата', 'старые снимки', 'обрезанные кадры'],
    },
    en: {
      does: 'Enlarges a photo up to four times a side and gently cleans the noise.',
      goodFor: ['large prints', 'old photos', 'cropped shots'],
    },
  },
} satisfies ModelCard

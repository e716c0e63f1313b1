import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'seedream/5-lite-image-to-image',
  kieModel: 'seedream/5-lite-image-to-image',
  api: 'market',
  title: 'Seedream 5 Lite Edit',
  vendor: 'ByteDance',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'image_urls', 'aspect_ratio', 'quality'],
    properties: {
      prompt: { type: 'string', minLength: 3, maxLength: 3000 },
      image_urls: {
        type: 'array',
        maxItems: 14,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
        minItems: 1,
      },
      aspect_ratio: {
        type: 'string',
        enum: ['1:1', '4:3', '3:4', '16:9', '9:16', '2:3', '3:2', '21:9'],
        default: '1:1',
      },
      quality: { type: 'string', enum: ['basic', 'high', 'ultra'], default: 'basic' },
    },
  },
  ask: ['aspect_ratio'],
  preset: { quality: 'high' },
  safe: { nsfw_checker: true },
  price: { unit: 'image', credits: 5.5, asOf: '2026-10-06' },
  usualSeconds: 30,
  tags: ['photo', 'shop', 'art'],
  words: {
    ru: {
      does: 'Переделывает до 14 фото и держит мелкие детали.',
      goodFor: ['каталог', 'сцена из вещей', 'смена стиля'],
      example: 'Разложи эти украшения на чёрном бархате, мягкий боковой свет, вид сверху',
    },
    en: {
      does: 'Reworks up to 14 photos and keeps small details.',
      goodFor: ['a catalogue', 'a scene of things', 'another style'],
      example: 'Lay this jewellery on black velvet, soft side light, from above',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'seedream/4.5-edit',
  kieModel: 'seedream/4.5-edit',
  api: 'market',
  title: 'Seedream 4.5 Edit',
  vendor: 'ByteDance',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'image_urls', 'aspect_ratio', 'quality'],
    properties: {
      prompt: { type: 'string', maxLength: 3000 },
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
      quality: { type: 'string', enum: ['basic', 'high'], default: 'basic' },
    },
  },
  ask: ['aspect_ratio'],
  preset: { quality: 'high' },
  safe: { nsfw_checker: true },
  price: { unit: 'image', credits: 6.5, asOf: '2026-10-06' },
  usualSeconds: 30,
  tags: ['ads', 'shop', 'art'],
  words: {
    ru: {
      does: 'Переделывает до 14 фото по одной просьбе и бережёт лица и вещи.',
      goodFor: ['товар в новой сцене', 'общая картинка из многих фото', 'смена стиля'],
      example: 'Поставь обувь с фото на мокрый асфальт ночного города, неоновые отражения, вид сбоку',
    },
    en: {
      does: 'Reworks up to 14 photos by one request and keeps faces and things.',
      goodFor: ['a product in a new scene', 'one picture out of many', 'another style'],
      example: 'Put the shoes from the photo on wet asphalt in a night city, neon reflections, side view',
    },
  },
} satisfies ModelCard

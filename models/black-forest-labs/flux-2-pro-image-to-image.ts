import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'flux-2/pro-image-to-image',
  kieModel: 'flux-2/pro-image-to-image',
  api: 'market',
  title: 'Flux 2 Pro Remix',
  vendor: 'Black Forest Labs',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['input_urls', 'prompt', 'aspect_ratio', 'resolution'],
    properties: {
      input_urls: {
        type: 'array',
        maxItems: 8,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
        minItems: 1,
      },
      prompt: { type: 'string', maxLength: 5000, minLength: 3 },
      aspect_ratio: {
        type: 'string',
        enum: ['1:1', '4:3', '3:4', '16:9', '9:16', '3:2', '2:3', 'auto'],
        default: '1:1',
      },
      resolution: { type: 'string', enum: ['1K', '2K'], default: '1K' },
    },
  },
  preset: { aspect_ratio: 'auto' },
  safe: { nsfw_checker: true },
  price: { unit: 'image', by: ['resolution'], table: { '1K': 5, '2K': 7 }, asOf: '2026-09-28' },
  usualSeconds: 30,
  tags: ['photo', 'ads', 'shop', 'premium'],
  words: {
    ru: {
      does: 'Переносит ваши предметы и людей в новую фотографическую сцену.',
      goodFor: ['товар в интерьере', 'одежда на модели', 'единый стиль для серии'],
      example: 'Поставь этот флакон на мокрый чёрный камень, рядом ветка жасмина, студийный свет, капли воды',
    },
    en: {
      does: 'Carries your objects and people into a new photographic scene.',
      goodFor: ['a product in an interior', 'clothes on a model', 'one style for a series'],
      example:
        'Put this bottle on wet black stone with a sprig of jasmine beside it, studio light, drops of water',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'flux-2/flex-text-to-image',
  kieModel: 'flux-2/flex-text-to-image',
  api: 'market',
  title: 'Flux 2 Flex',
  vendor: 'Black Forest Labs',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'aspect_ratio', 'resolution'],
    properties: {
      prompt: { type: 'string', maxLength: 5000, minLength: 3 },
      aspect_ratio: {
        type: 'string',
        enum: ['1:1', '4:3', '3:4', '16:9', '9:16', '3:2', '2:3'],
        default: '1:1',
      },
      resolution: { type: 'string', enum: ['1K', '2K'], default: '1K' },
    },
  },
  ask: ['aspect_ratio'],
  preset: { resolution: '1K' },
  safe: { nsfw_checker: true },
  price: { unit: 'image', by: ['resolution'], table: { '1K': 14, '2K': 24 }, asOf: '2026-10-06' },
  usualSeconds: 25,
  lighter: 'flux-2/pro-text-to-image',
  tags: ['premium', 'text-in-picture', 'branding', 'photo'],
  words: {
    ru: {
      does: 'Точно следует длинному заданию и аккуратно пишет текст на картинке.',
      goodFor: ['макеты упаковки', 'афиши с мелким текстом', 'каталоги'],
      example: 'Этикетка мёда: золотая пчела, надпись «Липовый», внизу «собран в июле», крафтовая бумага',
    },
    en: {
      does: 'Follows a long brief exactly and sets type on the picture neatly.',
      goodFor: ['packaging mock-ups', 'posters with small print', 'catalogues'],
      example: 'A honey label: a golden bee, the word "Linden", below "gathered in July", kraft paper',
    },
  },
} satisfies ModelCard

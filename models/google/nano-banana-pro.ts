import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'nano-banana-pro',
  kieModel: 'nano-banana-pro',
  api: 'market',
  title: 'Nano Banana Pro',
  vendor: 'Google',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 10000 },
      image_input: {
        type: 'array',
        maxItems: 8,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 30,
      },
      aspect_ratio: {
        type: 'string',
        enum: ['1:1', '2:3', '3:2', '3:4', '4:3', '4:5', '5:4', '9:16', '16:9', '21:9', 'auto'],
        default: '1:1',
      },
      resolution: { type: 'string', enum: ['1K', '2K', '4K'], default: '1K' },
    },
  },
  ask: ['image_input', 'aspect_ratio', 'resolution'],
  preset: { resolution: '2K' },
  offer: { resolution: ['2K', '4K'] },
  uses: { 'text-to-image': { take: [] }, 'image-to-image': { take: ['image_input'] } },
  price: { unit: 'image', by: ['resolution'], table: { '1K': 18, '2K': 18, '4K': 24 }, asOf: '2026-10-06' },
  usualSeconds: 40,
  tags: ['premium', 'ads', 'text-in-picture', 'photo'],
  popularity: 2,
  words: {
    ru: {
      does: 'Делает картинки до 4K, пишет на них без ошибок и собирает сцену из ваших фото.',
      goodFor: ['афиши с текстом', 'реклама товара', 'коллаж из нескольких снимков'],
      example: 'Афиша: саксофонист в луче света, синий дым, сверху «ДЖАЗ В ПЯТНИЦУ», снизу «начало в 20:00»',
    },
    en: {
      does: 'Makes pictures up to 4K, spells the words on them right and builds a scene from your photos.',
      goodFor: ['posters with lettering', 'product ads', 'one picture out of several shots'],
      example:
        'A poster: a saxophonist in a beam of light, blue smoke, "FRIDAY JAZZ" on top, "doors at 8 pm" below',
    },
  },
} satisfies ModelCard

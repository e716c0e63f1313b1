import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'google/nano-banana-edit',
  kieModel: 'google/nano-banana-edit',
  api: 'market',
  title: 'Nano Banana Edit',
  vendor: 'Google',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'image_urls'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      image_urls: {
        type: 'array',
        maxItems: 10,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
        minItems: 1,
      },
      aspect_ratio: {
        type: 'string',
        enum: ['1:1', '9:16', '16:9', '3:4', '4:3', '3:2', '2:3', '5:4', '4:5', '21:9', 'auto'],
        default: '1:1',
      },
    },
  },
  preset: { aspect_ratio: 'auto' },
  price: { unit: 'image', credits: 4, asOf: '2026-10-06' },
  usualSeconds: 30,
  tags: ['photo', 'restore', 'social'],
  popularity: 4,
  words: {
    ru: {
      does: 'Меняет на фото то, о чём вы попросите словами, и не трогает остальное.',
      goodFor: ['сменить фон или одежду', 'убрать лишнее', 'соединить несколько фото'],
      example: 'Поменяй фон на осенний парк, сохрани позу, лицо и свет',
    },
    en: {
      does: 'Changes what you ask for in a photo and leaves the rest alone.',
      goodFor: ['a new background or outfit', 'removing what is in the way', 'joining several photos'],
      example: 'Change the background to an autumn park, keep the pose, the face and the light',
    },
  },
} satisfies ModelCard

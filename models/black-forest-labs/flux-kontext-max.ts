import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'flux-kontext-max',
  kieModel: 'flux-kontext-max',
  api: 'flux-kontext',
  title: 'Flux Kontext Max',
  vendor: 'Black Forest Labs',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string' },
      enableTranslation: { type: 'boolean' },
      inputImage: { type: 'string', format: 'uri', 'x-media': 'image' },
      aspectRatio: { type: 'string', enum: ['21:9', '16:9', '4:3', '1:1', '3:4', '9:16'], default: '16:9' },
    },
  },
  ask: ['aspectRatio'],
  preset: { aspectRatio: '1:1' },
  fixed: { enableTranslation: true },
  uses: { 'text-to-image': { take: [] }, 'image-to-image': { take: ['inputImage'] } },
  safe: { safetyTolerance: 0 },
  price: { unit: 'image', credits: 10, asOf: '2026-10-06' },
  usualSeconds: 15,
  lighter: 'flux-kontext-pro',
  tags: ['photo', 'premium', 'text-in-picture'],
  words: {
    ru: {
      does: 'Точная правка фото в высшем качестве: лица, шрифты и мелкие детали.',
      goodFor: ['ретушь рекламы', 'правка надписей', 'портрет в новой сцене'],
      example: 'Перенеси человека с фото в библиотеку, мягкий свет лампы, выражение лица сохрани',
    },
    en: {
      does: 'Precise photo editing at the top quality: faces, type and small details.',
      goodFor: ['retouching ads', 'editing lettering', 'a portrait in a new scene'],
      example: 'Move the person in the photo to a library, soft lamp light, keep the expression',
    },
  },
} satisfies ModelCard

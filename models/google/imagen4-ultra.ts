import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'google/imagen4-ultra',
  kieModel: 'google/imagen4-ultra',
  api: 'market',
  title: 'Imagen 4 Ultra',
  vendor: 'Google',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      negative_prompt: { type: 'string', maxLength: 5000 },
      aspect_ratio: { type: 'string', enum: ['1:1', '16:9', '9:16', '3:4', '4:3', 'auto'], default: '1:1' },
    },
  },
  ask: ['aspect_ratio'],
  price: { unit: 'image', credits: 12, asOf: '2026-10-06' },
  usualSeconds: 30,
  lighter: 'google/imagen4',
  tags: ['photo', 'premium', 'ads'],
  words: {
    ru: {
      does: 'Самая подробная версия Imagen: кожа, капли, ткань видны вблизи.',
      goodFor: ['крупные планы', 'фото для печати', 'премиальная реклама'],
      example: 'Макросъёмка: капля росы на лепестке пиона, в ней отражается сад, мягкий рассвет',
    },
    en: {
      does: 'The most detailed Imagen: skin, drops and fabric hold up close.',
      goodFor: ['close-ups', 'photos for print', 'premium ads'],
      example: 'Macro shot: a dew drop on a peony petal, a garden reflected in it, soft dawn',
    },
  },
} satisfies ModelCard

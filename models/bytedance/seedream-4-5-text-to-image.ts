import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'seedream/4.5-text-to-image',
  kieModel: 'seedream/4.5-text-to-image',
  api: 'market',
  title: 'Seedream 4.5',
  vendor: 'ByteDance',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'aspect_ratio', 'quality'],
    properties: {
      prompt: { type: 'string', maxLength: 3000 },
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
  usualSeconds: 25,
  tags: ['art', 'ads', 'photo', 'text-in-picture'],
  words: {
    ru: {
      does: 'Рисует картинки до 4K с богатым светом и читаемыми надписями.',
      goodFor: ['плакаты для печати', 'обложки книг', 'рекламные сцены'],
      example: 'Обложка романа: маяк в шторм, чайки, тонкая золотая рамка, название «Северный свет»',
    },
    en: {
      does: 'Draws pictures up to 4K with rich light and readable lettering.',
      goodFor: ['posters for print', 'book covers', 'advertising scenes'],
      example: 'A novel cover: a lighthouse in a storm, gulls, a thin gold frame, the title "Northern Light"',
    },
  },
} satisfies ModelCard

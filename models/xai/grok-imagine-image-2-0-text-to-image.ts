import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'grok-imagine-image-2-0/text-to-image',
  kieModel: 'grok-imagine-image-2-0/text-to-image',
  api: 'market',
  title: 'Grok Imagine 2',
  vendor: 'xAI',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'aspect_ratio'],
    properties: {
      prompt: { type: 'string' },
      aspect_ratio: { type: 'string', enum: ['1:1', '2:3', '3:2', '16:9', '9:16'] },
    },
  },
  ask: ['aspect_ratio'],
  preset: { aspect_ratio: '1:1' },
  price: { unit: 'image', credits: 4, asOf: '2026-10-06' },
  usualSeconds: 10,
  tags: ['fast', 'cheap', 'photo', 'social'],
  words: {
    ru: {
      does: 'Быстрая и яркая картинка с живыми лицами.',
      goodFor: ['посты', 'постеры', 'портреты персонажей'],
      example: 'Пилот дирижабля в кожаной куртке смотрит на облака, солнце на медных трубах, кинокадр',
    },
    en: {
      does: 'A quick, vivid picture with lively faces.',
      goodFor: ['posts', 'posters', 'portraits of characters'],
      example: 'An airship pilot in a leather jacket looks at the clouds, sun on copper pipes, film still',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'grok-imagine/text-to-image',
  kieModel: 'grok-imagine/text-to-image',
  api: 'market',
  title: 'Grok Imagine',
  vendor: 'xAI',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      aspect_ratio: { type: 'string', enum: ['2:3', '3:2', '1:1', '16:9', '9:16'] },
      enable_pro: { type: 'boolean' },
    },
  },
  ask: ['aspect_ratio'],
  preset: { aspect_ratio: '1:1', enable_pro: false },
  safe: { nsfw_checker: true },
  price: { unit: 'run', by: ['enable_pro'], table: { false: 4, true: 5 }, asOf: '2026-10-06' },
  usualSeconds: 10,
  tags: ['fast', 'cheap', 'art', 'social'],
  words: {
    ru: {
      does: 'Быстро рисует сразу два варианта картинки по одному описанию.',
      goodFor: ['мемы и открытки', 'аватары', 'выбор из двух идей'],
      example: 'Енот-бариста в фартуке рисует сердечко на молочной пенке, уютная кофейня, тёплый свет',
    },
    en: {
      does: 'Quickly draws two versions of a picture from one description.',
      goodFor: ['memes and cards', 'avatars', 'picking between two ideas'],
      example: 'A raccoon barista in an apron pours a heart into milk foam, a cosy café, warm light',
    },
  },
} satisfies ModelCard

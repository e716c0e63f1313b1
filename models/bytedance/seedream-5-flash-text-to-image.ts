import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'seedream/5-flash-text-to-image',
  kieModel: 'seedream/5-flash-text-to-image',
  api: 'market',
  title: 'Seedream 5 Flash',
  vendor: 'ByteDance',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['aspect_ratio', 'prompt'],
    properties: {
      prompt: { type: 'string', minLength: 3, maxLength: 5000 },
      aspect_ratio: {
        type: 'string',
        enum: ['1:1', '4:3', '3:4', '16:9', '9:16', '2:3', '3:2', '21:9'],
        default: '1:1',
      },
      size: { type: 'string', enum: ['1K', '1.5K', '2K'], default: '1K' },
    },
  },
  preset: { size: '2K' },
  safe: { nsfw_checker: true },
  price: { unit: 'image', credits: 3.24, asOf: '2026-10-06' },
  usualSeconds: 10,
  tags: ['fast', 'cheap', 'art', 'social'],
  popularity: 8,
  words: {
    ru: {
      does: 'Недорого делает большие яркие картинки в любом стиле.',
      goodFor: ['постеры', 'арт и комиксы', 'много вариантов подряд'],
      example:
        'Город на спине кита, плывущего среди облаков, закат, книжная иллюстрация, много мелких деталей',
    },
    en: {
      does: 'Makes large, colourful pictures in any style at a small price.',
      goodFor: ['posters', 'art and comics', 'many variants in a row'],
      example:
        'A city on the back of a whale swimming among the clouds, sunset, storybook art, rich in detail',
    },
  },
} satisfies ModelCard

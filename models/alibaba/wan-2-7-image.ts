import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'wan/2-7-image',
  kieModel: 'wan/2-7-image',
  api: 'market',
  title: 'Wan 2.7 Image',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      input_urls: {
        type: 'array',
        maxItems: 9,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
      },
      aspect_ratio: { type: 'string', enum: ['1:1', '16:9', '4:3', '21:9', '3:4', '9:16', '8:1', '1:8'] },
      n: { type: 'integer', minimum: 1, maximum: 4 },
      resolution: { type: 'string', enum: ['1K', '2K', '4K'], default: '2K' },
      seed: { type: 'integer', minimum: 0, maximum: 2147483647 },
    },
  },
  ask: ['aspect_ratio'],
  preset: { n: 1, aspect_ratio: '1:1' },
  uses: { 'text-to-image': { take: [] }, 'image-to-image': { take: ['input_urls'], hide: ['aspect_ratio'] } },
  rules: [{ when: { input_urls: { set: true } }, must: { aspect_ratio: { set: false } } }],
  safe: { nsfw_checker: true },
  price: { unit: 'image', credits: 4.8, quantity: 'n', refundable: true, asOf: '2026-10-06' },
  usualSeconds: 25,
  tags: ['art', 'photo', 'cheap'],
  words: {
    ru: {
      does: 'Рисует или правит сразу до четырёх вариантов картинки.',
      goodFor: ['выбор из вариантов', 'иллюстрации', 'правка фото'],
      example: 'Библиотека внутри дерева, винтовая лестница, фонарики, сказочная иллюстрация',
    },
    en: {
      does: 'Draws or edits up to four versions of a picture at once.',
      goodFor: ['picking from versions', 'illustrations', 'photo edits'],
      example: 'A library inside a tree, a spiral staircase, lanterns, fairy-tale illustration',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'wan/2-7-image-pro',
  kieModel: 'wan/2-7-image-pro',
  api: 'market',
  title: 'Wan 2.7 Image Pro',
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
  rules: [
    {
      when: { input_urls: { set: true } },
      must: { aspect_ratio: { set: false }, resolution: { not: ['4K'] } },
    },
  ],
  safe: { nsfw_checker: true },
  price: { unit: 'image', credits: 12, quantity: 'n', refundable: true, asOf: '2026-10-06' },
  usualSeconds: 30,
  lighter: 'wan/2-7-image',
  tags: ['art', 'photo', 'premium'],
  words: {
    ru: {
      does: 'Подробнее обычной Wan, до 4K для картинок с нуля.',
      goodFor: ['печать', 'постеры', 'сложные сцены'],
      example: 'Подводный город из кораллов и стекла, стая скатов над площадью, лучи света',
    },
    en: {
      does: 'More detailed than plain Wan, up to 4K for pictures from scratch.',
      goodFor: ['print', 'posters', 'complex scenes'],
      example: 'An underwater city of coral and glass, rays above the square, beams of light',
    },
  },
} satisfies ModelCard

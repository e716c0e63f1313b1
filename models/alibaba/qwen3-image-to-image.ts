import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'qwen3/image-to-image',
  kieModel: 'qwen3/image-to-image',
  api: 'market',
  title: 'Qwen 3 Edit',
  vendor: 'Alibaba',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['image_urls', 'prompt'],
    properties: {
      image_urls: {
        type: 'array',
        minItems: 1,
        maxItems: 3,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp', 'image/bmp', 'image/gif', 'image/tiff'],
        'x-maxMB': 10,
      },
      prompt: { type: 'string', minLength: 0, maxLength: 5000 },
      resolution: { type: 'string', enum: ['1K', '2K'], default: '1K' },
      image_size: {
        type: 'string',
        enum: ['1:1', '3:2', '2:3', '4:3', '3:4', '16:9', '9:16', '21:9'],
        default: '16:9',
      },
      prompt_extend: { type: 'boolean', default: true },
      negative_prompt: { type: 'string', minLength: 0, maxLength: 5000 },
      seed: { type: 'integer', minimum: 0, maximum: 2147483647 },
    },
  },
  preset: { resolution: '2K' },
  safe: { nsfw_checker: true },
  price: {
    unit: 'image',
    credits: 4.8,
    extra: { of: 'image_urls', credits: 0.5, free: 0 },
    asOf: '2026-10-06',
  },
  usualSeconds: 30,
  tags: ['photo', 'shop'],
  words: {
    ru: {
      does: 'Правит и сочетает до трёх фото, лица остаются похожими.',
      goodFor: ['замена одежды', 'двое в кадре', 'новый фон'],
      example: 'Одень человека с первого фото в пальто со второго, осенняя улица',
    },
    en: {
      does: 'Edits and combines up to three photos, faces stay alike.',
      goodFor: ['other clothes', 'two in a frame', 'a new background'],
      example: 'Dress the person of the first photo in the coat of the second, an autumn street',
    },
  },
} satisfies ModelCard

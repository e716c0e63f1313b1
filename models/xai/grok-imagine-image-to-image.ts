import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'grok-imagine/image-to-image',
  kieModel: 'grok-imagine/image-to-image',
  api: 'market',
  title: 'Grok Imagine Remix',
  vendor: 'xAI',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['image_urls'],
    properties: {
      prompt: { type: 'string', maxLength: 390000 },
      image_urls: {
        type: 'array',
        maxItems: 5,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
        minItems: 1,
      },
    },
  },
  ask: ['prompt'],
  uses: { 'image-to-image': { take: ['image_urls'], need: ['prompt'] } },
  safe: { nsfw_checker: true },
  price: { unit: 'image', credits: 4, asOf: '2026-10-06' },
  usualSeconds: 15,
  tags: ['fast', 'cheap', 'art', 'social'],
  words: {
    ru: {
      does: 'Перерисовывает ваше фото по короткой просьбе.',
      goodFor: ['аватар в стиле аниме', 'открытка из фото', 'смена образа'],
      example: 'Сделай из фото кадр старого мультфильма, чистые контуры, яркие цвета',
    },
    en: {
      does: 'Redraws your photo by a short request.',
      goodFor: ['an anime avatar', 'a card from a photo', 'another look'],
      example: 'Turn the photo into a frame of an old cartoon, clean outlines, bright colours',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'grok-imagine-image-2-0/image-edit',
  kieModel: 'grok-imagine-image-2-0/image-edit',
  api: 'market',
  title: 'Grok Imagine 2 Edit',
  vendor: 'xAI',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['aspect_ratio', 'image_urls'],
    properties: {
      prompt: { type: 'string', maxLength: 390000 },
      aspect_ratio: { type: 'string', enum: ['1:1', '2:3', '3:2', '16:9', '9:16', 'auto'] },
      image_urls: {
        type: 'array',
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        maxItems: 5,
        minItems: 1,
      },
    },
  },
  ask: ['prompt'],
  preset: { aspect_ratio: 'auto' },
  uses: { 'image-to-image': { take: ['image_urls'], need: ['prompt'] } },
  price: { unit: 'image', credits: 4, asOf: '2026-10-06' },
  usualSeconds: 15,
  tags: ['fast', 'cheap', 'photo', 'social'],
  words: {
    ru: {
      does: 'Быстро меняет фото по короткой просьбе, можно дать до пяти снимков.',
      goodFor: ['смена фона', 'шуточные портреты', 'соединить двух людей'],
      example: 'Одень человека с фото в костюм космонавта, фон — поверхность Луны',
    },
    en: {
      does: 'Quickly changes photos by a short request, up to five at once.',
      goodFor: ['a new background', 'funny portraits', 'bringing two people together'],
      example: 'Dress the person in the photo as an astronaut, background: the surface of the Moon',
    },
  },
} satisfies ModelCard

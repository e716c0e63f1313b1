import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'hailuo/02-image-to-video-pro',
  kieModel: 'hailuo/02-image-to-video-pro',
  api: 'market',
  title: 'Hailuo 02 Pro Animate',
  vendor: 'MiniMax',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'image_url'],
    properties: {
      prompt: { type: 'string', maxLength: 1500 },
      image_url: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      end_image_url: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      prompt_optimizer: { type: 'boolean' },
    },
  },
  safe: { nsfw_checker: true },
  price: { unit: 'second', credits: 9.5, fixed: 6, asOf: '2026-10-06' },
  usualSeconds: 170,
  lighter: 'hailuo/02-image-to-video-standard',
  tags: ['video', 'premium'],
  words: {
    ru: {
      does: 'Оживляет фото в Full HD, можно задать последний кадр.',
      goodFor: ['рекламный кадр', 'переход до и после', 'портрет'],
      example: 'Свеча разгорается, тени бегут по стене, портрет оживает и чуть поворачивает голову',
    },
    en: {
      does: 'Animates a photo in Full HD, you may set the last frame.',
      goodFor: ['an advertising frame', 'before and after', 'a portrait'],
      example:
        'The candle flares, shadows run along the wall, the portrait wakes and turns its head a little',
    },
  },
} satisfies ModelCard

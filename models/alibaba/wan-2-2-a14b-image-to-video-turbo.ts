import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'wan/2-2-a14b-image-to-video-turbo',
  kieModel: 'wan/2-2-a14b-image-to-video-turbo',
  api: 'market',
  title: 'Wan 2.2 Turbo Animate',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['image_url', 'prompt'],
    properties: {
      image_url: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      prompt: { type: 'string', maxLength: 5000 },
      resolution: { type: 'string', enum: ['480p', '720p'], default: '720p' },
      enable_prompt_expansion: { type: 'boolean' },
      seed: { type: 'number', minimum: 0, maximum: 2147483647 },
    },
  },
  preset: { resolution: '480p' },
  safe: { nsfw_checker: true },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '480p': 8, '720p': 16 },
    fixed: 5,
    asOf: '2026-10-06',
  },
  usualSeconds: 60,
  tags: ['video', 'fast'],
  words: {
    ru: {
      does: 'Быстро оживляет фото на пять секунд.',
      goodFor: ['проба движения', 'сторис', 'пейзажи'],
      example: 'Облака плывут, трава колышется, лошадь поднимает голову',
    },
    en: {
      does: 'Quickly animates a photo for five seconds.',
      goodFor: ['trying a movement', 'stories', 'landscapes'],
      example: 'Clouds drift, the grass sways, the horse lifts its head',
    },
  },
} satisfies ModelCard

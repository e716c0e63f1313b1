import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'hailuo/02-image-to-video-standard',
  kieModel: 'hailuo/02-image-to-video-standard',
  api: 'market',
  title: 'Hailuo 02 Animate',
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
      duration: { type: 'string', enum: ['6', '10'], default: '10' },
      resolution: { type: 'string', enum: ['512P', '768P'], default: '768P' },
      prompt_optimizer: { type: 'boolean' },
    },
  },
  ask: ['duration'],
  preset: { duration: '6' },
  safe: { nsfw_checker: true },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '512P': 2, '768P': 5 },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  tags: ['video', 'cheap', 'social'],
  words: {
    ru: {
      does: 'Недорого оживляет фото на 6 или 10 секунд.',
      goodFor: ['семейные снимки', 'зарисовки', 'проба идеи'],
      example: 'Лодка качается у причала, по воде идёт рябь, чайка садится на столбик',
    },
    en: {
      does: 'Animates a photo for 6 or 10 seconds at a small price.',
      goodFor: ['family photos', 'sketches', 'trying an idea'],
      example: 'The boat rocks at the pier, ripples run over the water, a gull lands on a post',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'happyhorse/text-to-video',
  kieModel: 'happyhorse/text-to-video',
  api: 'market',
  title: 'HappyHorse',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      resolution: { type: 'string', enum: ['720p', '1080p'], default: '1080p' },
      aspect_ratio: { type: 'string', enum: ['16:9', '9:16', '1:1', '4:3', '3:4'], default: '16:9' },
      duration: { type: 'integer', default: 5, minimum: 3, maximum: 15 },
      seed: { type: 'integer', minimum: 0, maximum: 2147483647 },
    },
  },
  ask: ['duration', 'aspect_ratio'],
  preset: { resolution: '720p' },
  offer: { duration: [3, 5, 8, 10, 15] },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '720p': 28, '1080p': 48 },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  lighter: 'happyhorse-1-1/text-to-video',
  tags: ['video', 'premium'],
  words: {
    ru: {
      does: 'Первая HappyHorse: плавное движение и кинематографичный свет.',
      goodFor: ['заставки', 'пейзажи', 'реклама'],
      example: 'Воздушные шары поднимаются над долиной на рассвете, туман тает, тёплый свет',
    },
    en: {
      does: 'The first HappyHorse: smooth motion and cinematic light.',
      goodFor: ['intros', 'landscapes', 'ads'],
      example: 'Balloons rise over a valley at dawn, the mist melts, warm light',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'bytedance/v1-pro-image-to-video',
  kieModel: 'bytedance/v1-pro-image-to-video',
  api: 'market',
  title: 'Seedance 1 Pro Animate',
  vendor: 'ByteDance',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'image_url'],
    properties: {
      prompt: { type: 'string', maxLength: 10000 },
      image_url: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      resolution: { type: 'string', enum: ['480p', '720p', '1080p'], default: '720p' },
      duration: { type: 'string', enum: ['5', '10'], default: '5' },
      camera_fixed: { type: 'boolean' },
      seed: { type: 'number', minimum: -1, maximum: 2147483647 },
    },
  },
  ask: ['duration'],
  safe: { nsfw_checker: true, enable_safety_checker: true },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '480p': 2.8, '720p': 6, '1080p': 14 },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 120,
  lighter: 'bytedance/v1-lite-image-to-video',
  tags: ['video', 'shop'],
  words: {
    ru: {
      does: 'Оживляет фото с точной камерой и без дрожания.',
      goodFor: ['товар крупным планом', 'архитектура', 'пейзаж'],
      example: 'Камера плавно отъезжает от часов, стрелка идёт, блик скользит по стеклу',
    },
    en: {
      does: 'Animates a photo with a precise camera and no shake.',
      goodFor: ['product close-ups', 'architecture', 'a landscape'],
      example: 'The camera pulls back from the watch, the hand moves, a glint slides over the glass',
    },
  },
} satisfies ModelCard

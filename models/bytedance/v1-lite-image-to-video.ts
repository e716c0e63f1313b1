import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'bytedance/v1-lite-image-to-video',
  kieModel: 'bytedance/v1-lite-image-to-video',
  api: 'market',
  title: 'Seedance Lite Animate',
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
      end_image_url: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
    },
  },
  ask: ['duration'],
  safe: { nsfw_checker: true, enable_safety_checker: true },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '480p': 2, '720p': 4.5, '1080p': 10 },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 60,
  tags: ['video', 'cheap', 'social'],
  words: {
    ru: {
      does: 'Недорого оживляет фото; можно задать и последний кадр.',
      goodFor: ['семейные снимки', 'превью идеи', 'превращение одного фото в другое'],
      example: 'Снимок оживает: дети смеются, пёс виляет хвостом, листья кружатся',
    },
    en: {
      does: 'Animates a photo cheaply; you may set the last frame too.',
      goodFor: ['family photos', 'previewing an idea', 'one photo turning into another'],
      example: 'The snapshot comes alive: children laugh, the dog wags its tail, leaves whirl',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'hailuo/2-3-image-to-video-pro',
  kieModel: 'hailuo/2-3-image-to-video-pro',
  api: 'market',
  title: 'Hailuo 2.3 Pro',
  vendor: 'MiniMax',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'image_url'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      image_url: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      duration: { type: 'string', enum: ['6', '10'], default: '6' },
      resolution: { type: 'string', enum: ['768P', '1080P'], default: '768P' },
    },
  },
  ask: ['duration'],
  rules: [{ when: { resolution: '1080P' }, must: { duration: '6' } }],
  safe: { nsfw_checker: true },
  price: {
    unit: 'run',
    by: ['resolution', 'duration'],
    table: { '768P|6': 45, '768P|10': 90, '1080P|6': 80 },
    asOf: '2026-10-06',
  },
  usualSeconds: 170,
  tags: ['video', 'premium', 'art'],
  words: {
    ru: {
      does: 'Оживляет фото выразительно: мимика, ткань и свет двигаются как в кино.',
      goodFor: ['модная съёмка', 'портрет крупным планом', 'рекламный кадр'],
      example: 'Модель медленно поворачивается к камере, ветер подхватывает шёлковое платье, вечернее солнце',
    },
    en: {
      does: 'Animates a photo with feeling: face, cloth and light move as in a film.',
      goodFor: ['fashion shots', 'a close-up portrait', 'an advertising frame'],
      example: 'The model turns slowly to the camera, wind lifts the silk dress, evening sun',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'qwen/image-to-image',
  kieModel: 'qwen/image-to-image',
  api: 'market',
  title: 'Qwen Restyle',
  vendor: 'Alibaba',
  status: 'live',
  does: 'edit',
  output: 'image',
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
      strength: { type: 'number', default: 0.8, minimum: 0, maximum: 1, 'x-step': 0.05 },
      negative_prompt: { type: 'string', maxLength: 500 },
      seed: { type: 'integer' },
    },
  },
  safe: { nsfw_checker: true, enable_safety_checker: true },
  price: { unit: 'image', credits: 4, asOf: '2026-10-06' },
  usualSeconds: 30,
  tags: ['art', 'social'],
  words: {
    ru: {
      does: 'Перерисовывает снимок в другом стиле, сохраняя его композицию.',
      goodFor: ['портрет в стиле аниме', 'рисунок из фотографии', 'новый вид для старого кадра'],
      example: 'Перерисуй в стиле старой японской гравюры, приглушённые цвета, бумажная фактура',
    },
    en: {
      does: 'Redraws a photo in another style and keeps its composition.',
      goodFor: ['an anime portrait', 'a drawing from a photo', 'a fresh look for an old shot'],
      example: 'Redraw it as an old Japanese woodblock print, muted colours, paper texture',
    },
  },
} satisfies ModelCard

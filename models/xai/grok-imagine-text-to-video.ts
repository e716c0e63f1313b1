import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'grok-imagine/text-to-video',
  kieModel: 'grok-imagine/text-to-video',
  api: 'market',
  title: 'Grok Imagine Video',
  vendor: 'xAI',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      aspect_ratio: { type: 'string', enum: ['16:9', '9:16', '1:1', '3:2', '2:3'], default: '2:3' },
      mode: { type: 'string', enum: ['fun', 'normal', 'spicy'], default: 'normal' },
      duration: { type: 'number', minimum: 6, maximum: 30, multipleOf: 1 },
      resolution: { type: 'string', enum: ['480p', '720p', '1080p'], default: '480p' },
    },
  },
  ask: ['duration', 'aspect_ratio', 'resolution'],
  preset: { aspect_ratio: '16:9', duration: 6 },
  fixed: { mode: 'normal' },
  offer: { duration: [6, 10, 15, 20, 30] },
  safe: { nsfw_checker: true },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '480p': 2.4, '720p': 4.5, '1080p': 8 },
    asOf: '2026-10-06',
    quantity: 'duration',
  },
  usualSeconds: 70,
  tags: ['fast', 'cheap', 'video', 'social'],
  popularity: 5,
  words: {
    ru: {
      does: 'Снимает короткий ролик по описанию: быстро и недорого.',
      goodFor: ['ролики для ленты', 'мемы и шутки', 'проба сюжета'],
      example:
        'Корги в очках лётчика ведёт маленький самолёт над горами, ветер треплет уши, весёлое приключение',
    },
    en: {
      does: 'Shoots a short clip from your words: quick and cheap.',
      goodFor: ['clips for a feed', 'memes and jokes', 'trying a plot'],
      example: 'A corgi in aviator goggles flying a small plane over mountains, ears in the wind, cheerful',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'grok-imagine-video-1-5-preview',
  kieModel: 'grok-imagine-video-1-5-preview',
  api: 'market',
  title: 'Grok Imagine Video 1.5',
  vendor: 'xAI',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    properties: {
      prompt: { type: 'string', maxLength: 4096 },
      image_urls: {
        type: 'array',
        maxItems: 7,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 20,
      },
      aspect_ratio: { type: 'string', enum: ['1:1', '16:9', '9:16', '3:2', '2:3', 'auto'], default: 'auto' },
      resolution: { type: 'string', enum: ['480p', '720p', '1080p'], default: '480p' },
      duration: { type: 'integer', default: 8, minimum: 1, maximum: 15, multipleOf: 1 },
    },
    additionalProperties: false,
  },
  ask: ['prompt', 'duration'],
  preset: { duration: 5 },
  offer: { duration: [1, 3, 5, 8, 10, 15], resolution: ['480p', '720p'] },
  uses: { 'text-to-video': { take: [], need: ['prompt'] }, 'image-to-video': { take: ['image_urls'] } },
  rules: [
    { when: { image_urls: { min: 1, max: 1 } }, must: { aspect_ratio: { set: false } } },
    { when: { image_urls: { set: false } }, must: { prompt: { set: true } } },
  ],
  safe: { nsfw_checker: true },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '480p': 2.4, '720p': 4.5 },
    asOf: '2026-10-06',
    quantity: 'duration',
  },
  usualSeconds: 60,
  tags: ['fast', 'cheap', 'video', 'social', 'sound'],
  words: {
    ru: {
      does: 'Снимает или оживляет короткий ролик быстро и недорого, от одной секунды.',
      goodFor: ['гифки', 'быстрые пробы', 'оживший мем'],
      example: 'Щенок впервые видит снег, осторожно трогает лапой и подпрыгивает, мягкий свет',
    },
    en: {
      does: 'Shoots or animates a short clip quickly and cheaply, from one second.',
      goodFor: ['loops', 'quick trials', 'a living meme'],
      example: 'A puppy sees snow for the first time, touches it with a paw and jumps, soft light',
    },
  },
} satisfies ModelCard

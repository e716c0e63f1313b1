import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'runway/generate',
  kieModel: 'runway',
  api: 'runway',
  title: 'Runway Gen-4 Turbo',
  vendor: 'Runway',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'duration', 'quality'],
    properties: {
      prompt: { type: 'string', maxLength: 1800 },
      imageUrl: { type: 'string', 'x-media': 'image', format: 'uri' },
      duration: { type: 'number', enum: [5, 10] },
      quality: { type: 'string', enum: ['720p', '1080p'] },
      aspectRatio: { type: 'string', enum: ['16:9', '4:3', '1:1', '3:4', '9:16'] },
    },
  },
  ask: ['duration', 'aspectRatio'],
  preset: { duration: 5, quality: '720p', aspectRatio: '16:9' },
  uses: { 'text-to-video': { take: [] }, 'image-to-video': { take: ['imageUrl'], hide: ['aspectRatio'] } },
  rules: [
    { when: { duration: 10 }, must: { quality: '720p' } },
    { when: { imageUrl: { set: false } }, must: { aspectRatio: { set: true } } },
    { when: { imageUrl: { set: true } }, must: { aspectRatio: { set: false } } },
  ],
  price: {
    unit: 'run',
    by: ['quality', 'duration'],
    table: { '720p|5': 12, '720p|10': 30, '1080p|5': 30 },
    asOf: '2026-10-06',
  },
  usualSeconds: 60,
  tags: ['video', 'fast', 'ads'],
  words: {
    ru: {
      does: 'Быстро снимает или оживляет кадр для рекламы и клипа.',
      goodFor: ['рекламные кадры', 'клипы', 'проба идеи'],
      example: 'Неоновый город под дождём, машина плавно проезжает мимо, отражения, кинокамера',
    },
    en: {
      does: 'Quickly shoots or animates a frame for an ad or a clip.',
      goodFor: ['advertising shots', 'music clips', 'trying an idea'],
      example: 'A neon city in the rain, a car glides past, reflections, film camera',
    },
  },
} satisfies ModelCard

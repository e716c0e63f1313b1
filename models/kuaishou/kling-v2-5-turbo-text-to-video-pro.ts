import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'kling/v2-5-turbo-text-to-video-pro',
  kieModel: 'kling/v2-5-turbo-text-to-video-pro',
  api: 'market',
  title: 'Kling 2.5 Turbo',
  vendor: 'Kuaishou',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 2500 },
      duration: { type: 'string', enum: ['5', '10'], default: '5' },
      aspect_ratio: { type: 'string', enum: ['16:9', '9:16', '1:1'], default: '16:9' },
      negative_prompt: { type: 'string', maxLength: 2500 },
      cfg_scale: { type: 'number', default: 0.5, minimum: 0, maximum: 1, 'x-step': 0.05 },
    },
  },
  ask: ['duration', 'aspect_ratio'],
  price: { unit: 'run', by: ['duration'], table: { '5': 42, '10': 84 }, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['video', 'ads', 'premium'],
  words: {
    ru: {
      does: 'Снимает кинематографичные сцены с быстрым движением и точной камерой.',
      goodFor: ['спорт и танец', 'трейлеры', 'рекламные кадры'],
      example: 'Камера летит низко над волной, сёрфер входит в трубу, брызги на солнце, замедленная съёмка',
    },
    en: {
      does: 'Shoots cinematic scenes with fast motion and a precise camera.',
      goodFor: ['sport and dance', 'trailers', 'advertising shots'],
      example: 'The camera skims low over a wave, a surfer enters the barrel, spray in the sun, slow motion',
    },
  },
} satisfies ModelCard

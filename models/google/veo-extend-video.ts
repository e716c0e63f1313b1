import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'veo/extend-video',
  kieModel: 'veo',
  api: 'veo',
  title: 'Veo 3.1 Extend',
  vendor: 'Google',
  status: 'live',
  does: 'edit',
  output: 'video',
  input: {
    type: 'object',
    required: ['taskId', 'prompt'],
    properties: {
      taskId: { type: 'string' },
      prompt: { type: 'string' },
      model: { type: 'string', enum: ['fast', 'quality', 'lite'], default: 'fast' },
    },
  },
  // KIE does not carry on what was made in 1080p.
  on: { of: ['veo3', 'veo3_fast', 'veo3_lite'], made: { resolution: ['720p'] } },
  ask: ['model'],
  preset: { model: 'fast' },
  price: { unit: 'run', by: ['model'], table: { lite: 30, fast: 60, quality: 250 }, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['video', 'sound', 'storytelling'],
  words: {
    ru: {
      does: 'Продолжает ролик, который вы сделали в Veo 3.1, в том же стиле и со звуком.',
      goodFor: ['история длиннее восьми секунд', 'развязка', 'второй кадр рекламы'],
      example: 'Камера отъезжает, комик кланяется, зал встаёт и аплодирует',
    },
    en: {
      does: 'Carries on a clip that you made with Veo 3.1, in the same style and with sound.',
      goodFor: ['stories beyond eight seconds', 'how it ends', 'the second shot of an ad'],
      example: 'The camera pulls back, the comic takes a bow, the room rises and claps',
    },
  },
} satisfies ModelCard

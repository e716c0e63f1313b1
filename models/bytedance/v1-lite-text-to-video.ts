import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'bytedance/v1-lite-text-to-video',
  kieModel: 'bytedance/v1-lite-text-to-video',
  api: 'market',
  title: 'Seedance Lite',
  vendor: 'ByteDance',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 10000 },
      aspect_ratio: { type: 'string', enum: ['16:9', '4:3', '1:1', '3:4', '9:16', '9:21'], default: '16:9' },
      resolution: { type: 'string', enum: ['480p', '720p', '1080p'], default: '720p' },
      duration: { type: 'string', enum: ['5', '10'], default: '5' },
      camera_fixed: { type: 'boolean' },
      seed: { type: 'integer' },
    },
  },
  ask: ['duration', 'aspect_ratio'],
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
      does: 'Снимает короткий ролик по словам за небольшие деньги.',
      goodFor: ['черновик идеи', 'фон для сторис', 'простые сцены'],
      example: 'Бумажный кораблик плывёт по ручью между камней, солнечные блики, вид сверху',
    },
    en: {
      does: 'Shoots a short clip from words for little money.',
      goodFor: ['a draft of an idea', 'a background for stories', 'simple scenes'],
      example: 'A paper boat floats down a brook between stones, sun glints, seen from above',
    },
  },
} satisfies ModelCard

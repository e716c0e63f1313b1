import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'kling-3.0-omni/text-to-video',
  kieModel: 'kling-3.0-omni/text-to-video',
  api: 'market',
  title: 'Kling 3 Omni',
  vendor: 'Kuaishou',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', minLength: 1, maxLength: 3072 },
      customize_multi_shots: { type: 'boolean', default: true },
      prefer_multi_shots: { type: 'boolean' },
      audio: { type: 'boolean', default: false },
      resolution: { type: 'string', enum: ['720p', '1080p', '4k'], default: '720p' },
      aspect_ratio: { type: 'string', enum: ['16:9', '9:16', '1:1'], default: '16:9' },
      duration: { type: 'integer', enum: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], default: 5 },
    },
  },
  ask: ['duration', 'aspect_ratio'],
  fixed: { customize_multi_shots: false, prefer_multi_shots: false },
  offer: { duration: [3, 5, 8, 10, 15] },
  price: {
    unit: 'second',
    by: ['resolution', 'audio'],
    table: {
      '720p|false': 14,
      '720p|true': 18,
      '1080p|false': 18,
      '1080p|true': 23,
      '4k|false': 67,
      '4k|true': 67,
    },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 300,
  tags: ['video', 'premium', 'sound', 'storytelling'],
  words: {
    ru: {
      does: 'Снимает сцены до 4K с точной игрой и звуком, до 15 секунд.',
      goodFor: ['кино', 'реклама', 'клипы'],
      example: 'Пианист играет в пустом концертном зале, пылинки в луче света, последняя нота затихает',
    },
    en: {
      does: 'Shoots scenes up to 4K with precise acting and sound, up to 15 seconds.',
      goodFor: ['film', 'ads', 'music clips'],
      example: 'A pianist plays in an empty concert hall, dust in a ray of light, the last note fades',
    },
  },
} satisfies ModelCard

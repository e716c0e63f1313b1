import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'bytedance/v1-pro-text-to-video',
  kieModel: 'bytedance/v1-pro-text-to-video',
  api: 'market',
  title: 'Seedance 1 Pro',
  vendor: 'ByteDance',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 10000 },
      aspect_ratio: { type: 'string', enum: ['21:9', '16:9', '4:3', '1:1', '3:4', '9:16'], default: '16:9' },
      resolution: { type: 'string', enum: ['480p', '720p', '1080p'], default: '720p' },
      duration: { type: 'string', enum: ['5', '10'], default: '5' },
      camera_fixed: { type: 'boolean' },
      seed: { type: 'number', minimum: -1, maximum: 2147483647 },
    },
  },
  ask: ['duration', 'aspect_ratio'],
  safe: { nsfw_checker: true, enable_safety_checker: true },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '480p': 2.8, '720p': 6, '1080p': 14 },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 120,
  lighter: 'bytedance/v1-lite-text-to-video',
  tags: ['video', 'storytelling'],
  words: {
    ru: {
      does: 'Снимает ровные сцены с несколькими планами и плавной камерой.',
      goodFor: ['короткие истории', 'пейзажи с пролётом', 'заставки'],
      example: 'Дрон поднимается над замком в тумане, поворачивается к восходу, вспархивают птицы',
    },
    en: {
      does: 'Shoots steady scenes with several shots and a smooth camera.',
      goodFor: ['short stories', 'flights over landscapes', 'intros'],
      example: 'A drone rises over a castle in the mist, turns to the sunrise, birds take off',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'wan/2-2-a14b-text-to-video-turbo',
  kieModel: 'wan/2-2-a14b-text-to-video-turbo',
  api: 'market',
  title: 'Wan 2.2 Turbo',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      resolution: { type: 'string', enum: ['480p', '720p'], default: '720p' },
      aspect_ratio: { type: 'string', enum: ['16:9', '9:16'], default: '16:9' },
      enable_prompt_expansion: { type: 'boolean' },
      seed: { type: 'number', minimum: 0, maximum: 2147483647 },
    },
  },
  ask: ['aspect_ratio'],
  preset: { resolution: '480p' },
  safe: { nsfw_checker: true },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '480p': 8, '720p': 16 },
    fixed: 5,
    asOf: '2026-10-06',
  },
  usualSeconds: 60,
  tags: ['video', 'fast'],
  words: {
    ru: {
      does: 'Быстрый ролик на пять секунд по описанию.',
      goodFor: ['черновики', 'фоны', 'короткие сцены'],
      example: 'Мыльный пузырь летит над лавандовым полем, в нём отражается закат',
    },
    en: {
      does: 'A quick clip of five seconds from words.',
      goodFor: ['drafts', 'backgrounds', 'short scenes'],
      example: 'A soap bubble drifts over a lavender field, the sunset reflected in it',
    },
  },
} satisfies ModelCard

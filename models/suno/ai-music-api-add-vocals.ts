import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ai-music-api/add-vocals',
  kieModel: 'ai-music-api/add-vocals',
  api: 'market',
  title: 'Suno Vocals',
  vendor: 'Suno',
  status: 'live',
  does: 'edit',
  output: 'audio',
  input: {
    type: 'object',
    required: ['negative_tags', 'style', 'title', 'upload_url'],
    properties: {
      upload_url: { type: 'string', format: 'uri', 'x-media': 'audio' },
      prompt: { type: 'string', maxLength: 5000 },
      model: { type: 'string', enum: ['V4_5PLUS', 'V5', 'V5_5', 'V6', 'V6_MINI', 'V6_WILD'], default: 'V6' },
      title: { type: 'string' },
      negative_tags: { type: 'string', maxLength: 200 },
      style: { type: 'string', maxLength: 1000 },
      vocal_gender: { type: 'string', enum: ['m', 'f'] },
    },
  },
  ask: ['prompt'],
  preset: { model: 'V6', title: 'Untitled', negative_tags: 'noise, distortion' },
  offer: { model: ['V6', 'V6_MINI', 'V6_WILD', 'V5_5', 'V5'] },
  price: { unit: 'run', credits: 12, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['music', 'voice'],
  words: {
    ru: {
      does: 'Добавляет голос и слова к вашей музыке.',
      goodFor: ['песня из минусовки', 'демо с вокалом', 'припев к биту'],
      example: 'Тихая песня о море и возвращении домой, припев повторяется дважды',
    },
    en: {
      does: 'Adds a voice and words to your music.',
      goodFor: ['a song over a backing track', 'a demo with vocals', 'a hook for a beat'],
      example: 'A quiet song about the sea and coming home, the chorus sung twice',
    },
  },
} satisfies ModelCard

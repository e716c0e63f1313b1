import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ai-music-api/replace-section',
  kieModel: 'ai-music-api/replace-section',
  api: 'market',
  title: 'Suno Rewrite',
  vendor: 'Suno',
  status: 'live',
  does: 'edit',
  output: 'audio',
  input: {
    type: 'object',
    required: ['prompt', 'tags', 'title', 'infill_start_s', 'infill_end_s', 'full_lyrics', 'upload_url'],
    properties: {
      prompt: { type: 'string', maxLength: 3000 },
      tags: { type: 'string', maxLength: 1000 },
      title: { type: 'string' },
      infill_start_s: { type: 'number', minimum: 0, maximum: 600, 'x-step': 1 },
      infill_end_s: { type: 'number', minimum: 0, maximum: 600, 'x-step': 1 },
      full_lyrics: { type: 'string', maxLength: 4000 },
      upload_url: { type: 'string', format: 'uri', 'x-media': 'audio' },
      model: {
        type: 'string',
        enum: ['V4', 'V4_5', 'V4_5PLUS', 'V4_5ALL', 'V5', 'V5_5', 'V6', 'V6_MINI', 'V6_WILD'],
        default: 'V6',
      },
      negative_tags: { type: 'string' },
      vocal_gender: { type: 'string', enum: ['m', 'f'] },
    },
  },
  preset: { model: 'V6', title: 'Untitled' },
  offer: { model: ['V6', 'V6_MINI', 'V6_WILD', 'V5_5', 'V5'] },
  rules: [
    { order: ['infill_start_s', 'infill_end_s'] },
    { within: ['infill_start_s', 'infill_end_s'], of: 'upload_url' },
  ],
  price: { unit: 'run', credits: 5, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['music'],
  words: {
    ru: {
      does: 'Переписывает кусок песни: новые слова и музыка между двумя секундами.',
      goodFor: ['исправить куплет', 'другая концовка', 'убрать неудачную строку'],
      example: 'Спокойный проигрыш, тихий голос: «Я вернусь, когда растает снег»',
    },
    en: {
      does: 'Rewrites a part of a song: new words and music between two seconds.',
      goodFor: ['fixing a verse', 'another ending', 'losing a weak line'],
      example: 'A calm bridge, a quiet voice: "I will return when the snow has gone"',
    },
  },
} satisfies ModelCard

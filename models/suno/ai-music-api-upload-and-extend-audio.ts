import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ai-music-api/upload-and-extend-audio',
  kieModel: 'ai-music-api/upload-and-extend-audio',
  api: 'market',
  title: 'Suno Extend',
  vendor: 'Suno',
  status: 'live',
  does: 'edit',
  output: 'audio',
  input: {
    type: 'object',
    required: ['model', 'upload_url'],
    properties: {
      upload_url: { type: 'string', format: 'uri', 'x-media': 'audio' },
      instrumental: { type: 'boolean', default: false },
      prompt: { type: 'string', maxLength: 5000 },
      style: { type: 'string', maxLength: 1000 },
      title: { type: 'string', maxLength: 100 },
      continue_at: { type: 'number', minimum: 0, maximum: 600, 'x-step': 1 },
      model: {
        type: 'string',
        enum: ['V4', 'V4_5', 'V4_5PLUS', 'V4_5ALL', 'V5', 'V5_5', 'V6', 'V6_MINI', 'V6_WILD'],
      },
      negative_tags: { type: 'string' },
      vocal_gender: { type: 'string', enum: ['m', 'f'] },
    },
  },
  ask: ['prompt'],
  preset: { model: 'V6' },
  offer: { model: ['V6', 'V6_MINI', 'V6_WILD', 'V5_5', 'V5'] },
  price: { unit: 'run', credits: 12, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['music'],
  words: {
    ru: {
      does: 'Продолжает вашу запись дальше: новый куплет, проигрыш или финал.',
      goodFor: ['дописать набросок', 'удлинить фон для видео', 'придумать концовку'],
      example: 'Светлый инструментальный проигрыш, затем тихий финал на фортепиано',
    },
    en: {
      does: 'Carries your recording on: a new verse, a bridge or an ending.',
      goodFor: ['finishing a sketch', 'a longer background for video', 'inventing an ending'],
      example: 'A bright instrumental bridge, then a quiet piano ending',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'kling/v3-turbo-text-to-video',
  kieModel: 'kling/v3-turbo-text-to-video',
  api: 'market',
  title: 'Kling 3 Turbo',
  vendor: 'Kuaishou',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'duration', 'aspect_ratio', 'resolution'],
    properties: {
      prompt: { type: 'string', maxLength: 2500 },
      duration: {
        type: 'string',
        default: '5',
        enum: ['3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15'],
      },
      aspect_ratio: { type: 'string', enum: ['1:1', '9:16', '16:9'], default: '16:9' },
      resolution: { type: 'string', enum: ['720p', '1080p'], default: '720p' },
    },
  },
  ask: ['duration', 'aspect_ratio'],
  preset: { resolution: '720p' },
  offer: { duration: ['3', '5', '8', '10', '15'] },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '720p': 18, '1080p': 22.5 },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  tags: ['video', 'storytelling'],
  words: {
    ru: {
      does: 'Быстрая Kling 3: от 3 до 15 секунд без долгого ожидания.',
      goodFor: ['ролики для ленты', 'черновики кино', 'реклама'],
      example: 'Скейтер прыгает со ступеней на закате, доска крутится, съёмка с земли',
    },
    en: {
      does: 'The quick Kling 3: 3 to 15 seconds without a long wait.',
      goodFor: ['clips for a feed', 'film drafts', 'ads'],
      example: 'A skater jumps down the steps at sunset, the board spins, shot from the ground',
    },
  },
} satisfies ModelCard

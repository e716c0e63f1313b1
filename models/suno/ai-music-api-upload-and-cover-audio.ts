import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ai-music-api/upload-and-cover-audio',
  kieModel: 'ai-music-api/upload-and-cover-audio',
  api: 'market',
  title: 'Suno Cover',
  vendor: 'Suno',
  status: 'live',
  does: 'edit',
  output: 'audio',
  input: {
    type: 'object',
    required: ['style', 'upload_url', 'instrumental', 'model'],
    properties: {
      upload_url: { type: 'string', format: 'uri', 'x-media': 'audio' },
      prompt: { type: 'string', maxLength: 5000 },
      style: { type: 'string', maxLength: 1000 },
      title: { type: 'string', maxLength: 80 },
      instrumental: { type: 'boolean' },
      model: {
        type: 'string',
        enum: ['V4', 'V4_5', 'V4_5PLUS', 'V4_5ALL', 'V5', 'V5_5', 'V6', 'V6_MINI', 'V6_WILD'],
        default: 'V6',
      },
      negative_tags: { type: 'string' },
      vocal_gender: { type: 'string', enum: ['m', 'f'] },
      duration: { type: 'integer', minimum: 10, maximum: 360, default: 20 },
    },
  },
  ask: ['instrumental', 'duration'],
  preset: { instrumental: false, model: 'V6', duration: 120 },
  offer: { duration: [30, 60, 120, 180], model: ['V6', 'V6_MINI', 'V6_WILD', 'V5_5', 'V5'] },
  price: { unit: 'run', credits: 12, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['music', 'art'],
  words: {
    ru: {
      does: 'Переигрывает вашу запись в другом жанре, сохраняя мелодию.',
      goodFor: ['песня в новом стиле', 'напев с диктофона', 'кавер в подарок'],
      example: 'Медленный соул с духовыми, тёплый мужской голос, живые барабаны',
    },
    en: {
      does: 'Plays your recording in another genre and keeps the melody.',
      goodFor: ['a song in a new style', 'a tune hummed into the phone', 'a cover as a gift'],
      example: 'Slow soul with horns, a warm male voice, live drums',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'kling/v1-avatar-standard',
  kieModel: 'kling/ai-avatar-standard',
  api: 'market',
  title: 'Kling Avatar',
  vendor: 'Kuaishou',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['image_url', 'audio_url', 'prompt'],
    properties: {
      image_url: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png'],
        'x-maxMB': 10,
      },
      audio_url: {
        type: 'string',
        'x-media': 'audio',
        format: 'uri',
        'x-mime': ['audio/mpeg', 'audio/wav', 'audio/x-wav', 'audio/aac', 'audio/mp4', 'audio/ogg'],
        'x-maxMB': 100,
      },
      prompt: { type: 'string', maxLength: 5000 },
    },
  },
  rules: [{ seconds: { audio_url: [2, 15] } }],
  price: { unit: 'second', credits: 8, length: { of: 'audio_url', max: 15 }, asOf: '2026-10-06' },
  usualSeconds: 420,
  tags: ['voice', 'video', 'social'],
  words: {
    ru: {
      does: 'Оживляет портрет под вашу запись: губы, брови и жесты в такт речи.',
      goodFor: ['обучающие видео', 'ведущий канала', 'аватар компании'],
      example: 'Ведущая рассказывает новости, живая мимика, лёгкие жесты руками',
    },
    en: {
      does: 'Brings a portrait to life with your recording: lips, brows and gestures follow the speech.',
      goodFor: ['lessons', 'a channel host', 'a company avatar'],
      example: 'A host tells the news, lively face, light hand gestures',
    },
  },
} satisfies ModelCard

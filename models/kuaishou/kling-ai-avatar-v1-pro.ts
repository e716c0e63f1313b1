import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'kling/ai-avatar-v1-pro',
  kieModel: 'kling/ai-avatar-pro',
  api: 'market',
  title: 'Kling Avatar Pro',
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
  price: { unit: 'second', credits: 16, length: { of: 'audio_url', max: 15 }, asOf: '2026-10-06' },
  usualSeconds: 420,
  lighter: 'kling/v1-avatar-standard',
  tags: ['voice', 'video', 'premium'],
  words: {
    ru: {
      does: 'Говорящий портрет в Full HD с тонкой мимикой, по фото и записи голоса.',
      goodFor: ['презентации', 'реклама с лицом', 'музыкальный клип из портрета'],
      example: 'Певица поёт балладу, закрывает глаза на высокой ноте, мягкий сценический свет',
    },
    en: {
      does: 'A talking portrait in Full HD with a fine play of the face, from a photo and a voice.',
      goodFor: ['presentations', 'ads with a face', 'a music clip from a portrait'],
      example: 'A singer performs a ballad, closes her eyes on the high note, soft stage light',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ai-music-api/mashup',
  kieModel: 'ai-music-api/mashup',
  api: 'market',
  title: 'Suno Mashup',
  vendor: 'Suno',
  status: 'live',
  does: 'edit',
  output: 'audio',
  input: {
    type: 'object',
    required: ['model', 'style', 'title', 'upload_url_list'],
    properties: {
      upload_url_list: {
        type: 'array',
        items: { type: 'string', format: 'uri' },
        'x-media': 'audio',
        minItems: 2,
        maxItems: 2,
      },
      prompt: { type: 'string', maxLength: 5000 },
      style: { type: 'string', maxLength: 1000 },
      title: { type: 'string', maxLength: 100 },
      model: {
        type: 'string',
        enum: ['V4', 'V4_5', 'V4_5PLUS', 'V4_5ALL', 'V5', 'V5_5', 'V6', 'V6_MINI', 'V6_WILD'],
      },
      vocal_gender: { type: 'string', enum: ['m', 'f'] },
      duration: { type: 'integer', minimum: 10, maximum: 360, default: 20 },
    },
  },
  ask: ['prompt'],
  preset: { model: 'V6', title: 'Untitled', duration: 120 },
  offer: { duration: [30, 60, 120, 180], model: ['V6', 'V6_MINI', 'V6_WILD', 'V5_5', 'V5'] },
  price: { unit: 'run', credits: 12, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['music', 'art'],
  words: {
    ru: {
      does: 'Сводит две записи в один новый трек.',
      goodFor: ['мэшап для вечеринки', 'две мелодии вместе', 'эксперименты с жанром'],
      example: 'Танцевальный хаус, яркий бас, вокал первой записи поверх ритма второй',
    },
    en: {
      does: 'Blends two recordings into one new track.',
      goodFor: ['a party mash-up', 'two tunes together', 'playing with genres'],
      example: 'Dance house, a bright bass, the first vocal over the second beat',
    },
  },
} satisfies ModelCard

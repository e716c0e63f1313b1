import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ai-music-api/add-instrumental',
  kieModel: 'ai-music-api/add-instrumental',
  api: 'market',
  title: 'Suno Backing',
  vendor: 'Suno',
  status: 'live',
  does: 'edit',
  output: 'audio',
  input: {
    type: 'object',
    required: ['negative_tags', 'tags', 'title', 'upload_url'],
    properties: {
      upload_url: { type: 'string', format: 'uri', 'x-media': 'audio' },
      model: { type: 'string', enum: ['V4_5PLUS', 'V5', 'V5_5', 'V6', 'V6_MINI', 'V6_WILD'], default: 'V6' },
      title: { type: 'string' },
      negative_tags: { type: 'string', maxLength: 200 },
      tags: { type: 'string', maxLength: 1000 },
      vocal_gender: { type: 'string', enum: ['m', 'f'] },
    },
  },
  preset: { model: 'V6', title: 'Untitled', negative_tags: 'noise, distortion' },
  offer: { model: ['V6', 'V6_MINI', 'V6_WILD', 'V5_5', 'V5'] },
  price: { unit: 'run', credits: 12, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['music', 'voice'],
  words: {
    ru: {
      does: 'Подбирает музыку под ваше пение: вы поёте, оркестр играет.',
      goodFor: ['песня из голосового сообщения', 'аранжировка для демо', 'колыбельная с музыкой'],
      example: 'Лёгкий акустический поп, гитара, мягкая перкуссия, контрабас',
    },
    en: {
      does: 'Finds the music for your singing: you sing, the band plays.',
      goodFor: ['a song from a voice message', 'an arrangement for a demo', 'a lullaby with music'],
      example: 'Light acoustic pop, guitar, soft percussion, double bass',
    },
  },
} satisfies ModelCard

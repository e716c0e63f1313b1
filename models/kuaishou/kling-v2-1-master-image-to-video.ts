import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'kling/v2-1-master-image-to-video',
  kieModel: 'kling/v2-1-master-image-to-video',
  api: 'market',
  title: 'Kling 2.1 Master Animate',
  vendor: 'Kuaishou',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'image_url'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      image_url: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png'],
        'x-maxMB': 10,
      },
      duration: { type: 'string', enum: ['5', '10'], default: '5' },
      negative_prompt: { type: 'string', maxLength: 500 },
      cfg_scale: { type: 'number', default: 0.5, minimum: 0, maximum: 1, 'x-step': 0.05 },
    },
  },
  ask: ['duration'],
  price: { unit: 'run', by: ['duration'], table: { '5': 160, '10': 320 }, asOf: '2026-10-06' },
  usualSeconds: 300,
  lighter: 'kling/v2-5-turbo-image-to-video-pro',
  tags: ['video', 'premium'],
  words: {
    ru: {
      does: 'Оживляет фото с самой точной камерой прежнего поколения.',
      goodFor: ['пролёты', 'архитектура', 'портрет'],
      example: 'Камера облетает скульптуру по кругу, тень движется по мрамору, летят голуби',
    },
    en: {
      does: 'Animates a photo with the most precise camera of the last generation.',
      goodFor: ['fly-bys', 'architecture', 'a portrait'],
      example: 'The camera circles the sculpture, its shadow moves over the marble, pigeons fly',
    },
  },
} satisfies ModelCard

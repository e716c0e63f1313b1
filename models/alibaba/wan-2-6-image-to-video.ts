import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'wan/2-6-image-to-video',
  kieModel: 'wan/2-6-image-to-video',
  api: 'market',
  title: 'Wan 2.6 Animate',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'image_urls'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      image_urls: {
        type: 'array',
        maxItems: 1,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
        minItems: 1,
      },
      duration: { type: 'string', enum: ['5', '10', '15'], default: '5' },
      resolution: { type: 'string', enum: ['720p', '1080p'], default: '1080p' },
      multi_shots: { type: 'boolean', default: false },
    },
  },
  ask: ['duration'],
  preset: { resolution: '720p' },
  safe: { nsfw_checker: true },
  price: {
    unit: 'run',
    by: ['resolution', 'duration'],
    table: {
      '720p|5': 70,
      '720p|10': 140,
      '720p|15': 209.5,
      '1080p|5': 104.5,
      '1080p|10': 209.5,
      '1080p|15': 315,
    },
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  tags: ['video', 'storytelling', 'sound'],
  words: {
    ru: {
      does: 'Превращает фото в ролик со звуком и держит героя похожим, до 15 секунд.',
      goodFor: ['история вокруг портрета', 'персонаж с репликой', 'оживший плакат'],
      example: 'Она отрывает взгляд от письма и улыбается, скрипит кресло, за окном начинается метель',
    },
    en: {
      does: 'Turns a photo into a clip with sound and keeps the hero alike, up to 15 seconds.',
      goodFor: ['a story around a portrait', 'a character with a line', 'a living poster'],
      example: 'She looks up from the letter and smiles, the chair creaks, a snowstorm starts outside',
    },
  },
} satisfies ModelCard

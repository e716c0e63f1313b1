import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'happyhorse-1-1/text-to-video',
  kieModel: 'happyhorse-1-1/text-to-video',
  api: 'market',
  title: 'HappyHorse 1.1',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 4999 },
      resolution: { type: 'string', enum: ['720p', '1080p'], default: '1080p' },
      aspect_ratio: {
        type: 'string',
        enum: ['16:9', '9:16', '1:1', '4:3', '3:4', '4:5', '5:4', '9:21', '21:9'],
        default: '16:9',
      },
      duration: { type: 'number', default: 5, minimum: 3, maximum: 15, multipleOf: 1 },
    },
    additionalProperties: false,
  },
  ask: ['duration', 'aspect_ratio'],
  preset: { resolution: '720p' },
  offer: { duration: [3, 5, 8, 10, 15] },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '720p': 22.5, '1080p': 29 },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  tags: ['video', 'storytelling'],
  words: {
    ru: {
      does: 'Снимает живые сцены с людьми и животными, от 3 до 15 секунд.',
      goodFor: ['истории с героями', 'танцы', 'природа'],
      example: 'Табун лошадей несётся по мелководью, брызги на солнце, камера летит низко рядом',
    },
    en: {
      does: 'Shoots lively scenes with people and animals, 3 to 15 seconds.',
      goodFor: ['stories with heroes', 'dance', 'nature'],
      example:
        'A herd of horses gallops through shallow water, spray in the sun, the camera flies low beside',
    },
  },
} satisfies ModelCard

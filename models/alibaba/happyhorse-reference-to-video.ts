import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'happyhorse/reference-to-video',
  kieModel: 'happyhorse/reference-to-video',
  api: 'market',
  title: 'HappyHorse Cast',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'reference_image'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      reference_image: {
        type: 'array',
        minItems: 1,
        maxItems: 9,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      resolution: { type: 'string', enum: ['720p', '1080p'], default: '1080p' },
      aspect_ratio: { type: 'string', enum: ['16:9', '9:16', '1:1', '4:3', '3:4'], default: '16:9' },
      duration: { type: 'integer', default: 5, minimum: 3, maximum: 15 },
      seed: { type: 'integer', minimum: 0, maximum: 2147483647 },
    },
  },
  ask: ['duration', 'aspect_ratio'],
  preset: { resolution: '720p' },
  offer: { duration: [3, 5, 8, 10, 15] },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '720p': 28, '1080p': 48 },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  lighter: 'happyhorse-1-1/reference-to-video',
  tags: ['video', 'premium', 'ads'],
  words: {
    ru: {
      does: 'Снимает ролик с людьми и вещами с ваших фото, до девяти образцов.',
      goodFor: ['герой и реквизит вместе', 'серия роликов', 'реклама'],
      example: 'Девушка с фото открывает коробку с этими кроссовками, радуется, светлая комната',
    },
    en: {
      does: 'Shoots a clip with people and things from your photos, up to nine samples.',
      goodFor: ['a hero with props', 'a series of clips', 'ads'],
      example: 'The girl in the photo opens a box with these trainers, delighted, a bright room',
    },
  },
} satisfies ModelCard

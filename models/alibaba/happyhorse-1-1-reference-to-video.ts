import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'happyhorse-1-1/reference-to-video',
  kieModel: 'happyhorse-1-1/reference-to-video',
  api: 'market',
  title: 'HappyHorse 1.1 Cast',
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
        maxItems: 9,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 20,
        minItems: 1,
      },
      resolution: { type: 'string', enum: ['720p', '1080p'], default: '1080p' },
      aspect_ratio: {
        type: 'string',
        enum: ['16:9', '9:16', '3:4', '4:3', '4:5', '5:4', '1:1', '9:21', '21:9'],
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
  tags: ['video', 'ads'],
  words: {
    ru: {
      does: 'Снимает сцену с вашими героями и вещами, взятыми с фото.',
      goodFor: ['персонаж бренда', 'товар в истории', 'двое в одном кадре'],
      example: 'Герой с первого фото дарит букет героине со второго, набережная, вечер, огни гирлянд',
    },
    en: {
      does: 'Shoots a scene with your heroes and things taken from photos.',
      goodFor: ['a brand character', 'a product in a story', 'two people in one shot'],
      example:
        'The hero of the first photo gives flowers to the heroine of the second, a quay, evening, fairy lights',
    },
  },
} satisfies ModelCard

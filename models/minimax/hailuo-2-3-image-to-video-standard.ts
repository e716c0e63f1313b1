import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'hailuo/2-3-image-to-video-standard',
  kieModel: 'hailuo/2-3-image-to-video-standard',
  api: 'market',
  title: 'Hailuo 2.3',
  vendor: 'MiniMax',
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
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      duration: { type: 'string', enum: ['6', '10'], default: '6' },
      resolution: { type: 'string', enum: ['768P', '1080P'], default: '768P' },
    },
  },
  ask: ['duration'],
  rules: [{ when: { resolution: '1080P' }, must: { duration: '6' } }],
  safe: { nsfw_checker: true },
  price: {
    unit: 'run',
    by: ['resolution', 'duration'],
    table: { '768P|6': 30, '768P|10': 50, '1080P|6': 50 },
    asOf: '2026-10-06',
  },
  usualSeconds: 170,
  tags: ['video', 'art'],
  words: {
    ru: {
      does: 'Плавно оживляет людей и рисованных героев, не теряя их лица.',
      goodFor: ['танцы и жесты', 'аниме и арт', 'мода'],
      example: 'Героиня делает шаг вперёд и кружится, платье раскрывается, падают лепестки сакуры',
    },
    en: {
      does: 'Moves people and drawn characters smoothly without losing their faces.',
      goodFor: ['dance and gesture', 'anime and art', 'fashion'],
      example: 'The heroine steps forward and spins, her dress opens, cherry petals fall',
    },
  },
} satisfies ModelCard

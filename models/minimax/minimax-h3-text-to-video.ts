import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'minimax-h3/text-to-video',
  kieModel: 'minimax-h3/text-to-video',
  api: 'market',
  title: 'MiniMax H3',
  vendor: 'MiniMax',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'aspect_ratio', 'duration'],
    properties: {
      prompt: { type: 'string', minLength: 1, maxLength: 7000 },
      aspect_ratio: { type: 'string', enum: ['21:9', '16:9', '4:3', '1:1', '3:4', '9:16'] },
      duration: { type: 'integer', enum: [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], default: 6 },
      resolution: { type: 'string', enum: ['768P', '2K'], default: '2K' },
    },
  },
  ask: ['duration', 'aspect_ratio'],
  preset: { aspect_ratio: '16:9', resolution: '768P' },
  offer: { duration: [4, 6, 8, 10, 15] },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '768P': 8, '2K': 13 },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 200,
  tags: ['video', 'premium', 'storytelling'],
  words: {
    ru: {
      does: 'Снимает ролик до 15 секунд, в 2K по желанию.',
      goodFor: ['истории', 'пейзажи', 'реклама'],
      example: 'Караван идёт по гребню дюны, ветер несёт песок, звенят колокольчики верблюдов',
    },
    en: {
      does: 'Shoots a clip up to 15 seconds, in 2K if you like.',
      goodFor: ['stories', 'landscapes', 'ads'],
      example: 'A caravan walks the ridge of a dune, wind carries sand, camel bells ring',
    },
  },
} satisfies ModelCard

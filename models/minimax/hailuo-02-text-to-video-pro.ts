import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'hailuo/02-text-to-video-pro',
  kieModel: 'hailuo/02-text-to-video-pro',
  api: 'market',
  title: 'Hailuo 02 Pro',
  vendor: 'MiniMax',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: { prompt: { type: 'string', maxLength: 1500 }, prompt_optimizer: { type: 'boolean' } },
  },
  safe: { nsfw_checker: true },
  price: { unit: 'second', credits: 9.5, fixed: 6, asOf: '2026-10-06' },
  usualSeconds: 170,
  lighter: 'hailuo/02-text-to-video-standard',
  tags: ['video', 'premium', 'storytelling'],
  words: {
    ru: {
      does: 'Шесть секунд Full HD с убедительной физикой движений.',
      goodFor: ['спорт', 'природа', 'реклама'],
      example: 'Гимнастка крутит сальто на бревне, замедленная съёмка, мел осыпается с ладоней',
    },
    en: {
      does: 'Six seconds of Full HD with convincing physics.',
      goodFor: ['sport', 'nature', 'ads'],
      example: 'A gymnast somersaults on the beam, slow motion, chalk falls from her palms',
    },
  },
} satisfies ModelCard

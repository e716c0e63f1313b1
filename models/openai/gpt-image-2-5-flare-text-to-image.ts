import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'gpt-image-2-5-flare-text-to-image',
  kieModel: 'gpt-image-2-5-flare-text-to-image',
  api: 'market',
  title: 'GPT Image 2.5 Flare',
  vendor: 'OpenAI',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', minLength: 1, maxLength: 20000 },
      aspect_ratio: {
        type: 'string',
        enum: [
          'auto',
          '1:1',
          '3:2',
          '2:3',
          '4:3',
          '3:4',
          '16:9',
          '9:16',
          '21:9',
          '27:16',
          '16:27',
          '9:8',
          '8:9',
        ],
      },
      resolution: { type: 'string', enum: ['1K', '2K', '4K'] },
      background: { type: 'string', enum: ['transparent', 'opaque', 'auto'] },
    },
  },
  ask: ['aspect_ratio'],
  preset: { aspect_ratio: 'auto', resolution: '1K', background: 'auto' },
  price: { unit: 'image', by: ['resolution'], table: { '1K': 6, '2K': 10, '4K': 16 }, asOf: '2026-10-06' },
  usualSeconds: 60,
  tags: ['text-in-picture', 'branding', 'art'],
  words: {
    ru: {
      does: 'Быстрая GPT Image: ясные схемы, надписи и прозрачный фон.',
      goodFor: ['иконки', 'схемы', 'стикеры на прозрачном фоне'],
      example: 'Набор из шести иконок для пекарни: хлеб, круассан, мельница, печь, колос, кофе, тонкие линии',
    },
    en: {
      does: 'The quick GPT Image: clear diagrams, lettering and a transparent background.',
      goodFor: ['icons', 'diagrams', 'stickers without a background'],
      example: 'A set of six bakery icons: bread, croissant, mill, oven, wheat, coffee, thin lines',
    },
  },
} satisfies ModelCard

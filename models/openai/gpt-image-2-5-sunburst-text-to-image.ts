import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'gpt-image-2-5-sunburst-text-to-image',
  kieModel: 'gpt-image-2-5-sunburst-text-to-image',
  api: 'market',
  title: 'GPT Image 2.5 Sunburst',
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
  usualSeconds: 90,
  tags: ['best', 'premium', 'text-in-picture', 'branding'],
  words: {
    ru: {
      does: 'Старшая GPT Image: сложные задания, много текста, точный макет.',
      goodFor: ['инфографика', 'плакаты', 'упаковка'],
      example: 'Плакат фестиваля: оркестр на крыше, закат, заголовок «ЛЕТНИЙ ЗВУК», список из пяти групп',
    },
    en: {
      does: 'The senior GPT Image: complex briefs, much text, an exact layout.',
      goodFor: ['infographics', 'posters', 'packaging'],
      example:
        'A festival poster: an orchestra on a roof, sunset, the headline "SUMMER SOUND", a list of five bands',
    },
  },
} satisfies ModelCard

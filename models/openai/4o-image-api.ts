import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: '4o-image-api',
  kieModel: '4o-image-api',
  api: 'market',
  title: 'GPT-4o Image Market',
  vendor: 'OpenAI',
  status: 'live',
  withheld: 'twin',
  twin: '4o-image',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['size'],
    properties: {
      files_url: { type: 'array', items: { type: 'string', format: 'uri' }, 'x-media': 'image', maxItems: 5 },
      size: { type: 'string', enum: ['1:1', '3:2', '2:3'] },
    },
  },
  price: { unit: 'image', credits: 6, asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['art'],
  words: {
    ru: { does: 'Та же GPT-4o Image через другой вход.', goodFor: [] },
    en: { does: 'The same GPT-4o Image through another door.', goodFor: [] },
  },
} satisfies ModelCard

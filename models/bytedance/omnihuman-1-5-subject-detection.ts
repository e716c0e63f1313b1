import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'omnihuman-1-5/subject-detection',
  kieModel: 'omnihuman-1-5/subject-detection',
  api: 'market',
  title: 'OmniHuman Subjects',
  vendor: 'ByteDance',
  status: 'live',
  withheld: 'helper',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['image_url'],
    properties: { image_url: { type: 'string', format: 'uri', 'x-media': 'image' } },
  },
  price: { unit: 'run', asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['portrait'],
  words: {
    ru: { does: 'Находит людей на фото для OmniHuman.', goodFor: [] },
    en: { does: 'Finds the people in a photo for OmniHuman.', goodFor: [] },
  },
} satisfies ModelCard

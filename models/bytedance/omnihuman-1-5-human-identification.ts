import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'omnihuman-1-5/human-identification',
  kieModel: 'omnihuman-1-5/human-identification',
  api: 'market',
  title: 'OmniHuman Check',
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
    ru: { does: 'Проверяет, есть ли на фото человек.', goodFor: [] },
    en: { does: 'Checks whether a photo shows a person.', goodFor: [] },
  },
} satisfies ModelCard

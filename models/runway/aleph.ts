import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'runway/aleph',
  kieModel: 'aleph',
  api: 'aleph',
  title: 'Runway Aleph',
  vendor: 'Runway',
  status: 'live',
  does: 'edit',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'videoUrl'],
    properties: {
      prompt: { type: 'string' },
      videoUrl: { type: 'string', 'x-media': 'video', format: 'uri' },
      referenceImage: { type: 'string', format: 'uri', 'x-media': 'image' },
    },
  },
  price: { unit: 'run', asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['video', 'premium'],
  words: {
    ru: { does: 'Меняет видео по словам: свет, ракурс, предметы.', goodFor: [] },
    en: { does: 'Changes a video by words: light, angle, objects.', goodFor: [] },
  },
} satisfies ModelCard

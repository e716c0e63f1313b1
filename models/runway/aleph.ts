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
      aspectRatio: { type: 'string', enum: ['16:9', '9:16', '4:3', '3:4', '1:1', '21:9'] },
      referenceImage: { type: 'string', format: 'uri', 'x-media': 'image' },
    },
  },
  price: { unit: 'run', asOf: '2026-10-06' },
  usualSeconds: 420,
  tags: ['video', 'premium'],
  words: {
    ru: {
      does: 'Меняет видео по словам: свет, ракурс, предметы.',
      goodFor: ['другой свет и погода', 'новый ракурс', 'убрать лишнее'],
      example: 'Тот же кадр вечером после дождя: фонари, блики на асфальте',
    },
    en: {
      does: 'Changes a video by words: light, angle, objects.',
      goodFor: ['other light and weather', 'a new angle', 'removing what is in the way'],
      example: 'The same shot in the evening after rain: street lamps, glints on the asphalt',
    },
  },
} satisfies ModelCard

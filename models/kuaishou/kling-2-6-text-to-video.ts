import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'kling-2.6/text-to-video',
  kieModel: 'kling-2.6/text-to-video',
  api: 'market',
  title: 'Kling 2.6 Film',
  vendor: 'Kuaishou',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'sound', 'aspect_ratio', 'duration'],
    properties: {
      prompt: { type: 'string', maxLength: 1000 },
      sound: { type: 'boolean' },
      aspect_ratio: { type: 'string', enum: ['1:1', '16:9', '9:16'], default: '1:1' },
      duration: { type: 'string', enum: ['5', '10'], default: '5' },
    },
  },
  ask: ['aspect_ratio', 'duration', 'sound'],
  preset: { sound: false, aspect_ratio: '16:9' },
  price: {
    unit: 'run',
    by: ['duration', 'sound'],
    table: { '5|false': 55, '10|false': 110, '5|true': 110, '10|true': 220 },
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  tags: ['video', 'premium', 'storytelling', 'sound'],
  words: {
    ru: {
      does: 'Снимает сцену с речью, музыкой и шумами, если включить звук.',
      goodFor: ['сценки с репликами', 'реклама с голосом', 'клипы'],
      example: 'Шеф-повар подбрасывает овощи на сковороде, пламя взлетает, он говорит: «Вот это ужин!»',
    },
    en: {
      does: 'Shoots a scene with speech, music and noises when sound is on.',
      goodFor: ['sketches with lines', 'ads with a voice', 'music clips'],
      example: 'A chef tosses vegetables in a pan, the flame leaps, he says: "Now that is dinner!"',
    },
  },
} satisfies ModelCard

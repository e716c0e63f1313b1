import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'google/imagen4-fast',
  kieModel: 'google/imagen4-fast',
  api: 'market',
  title: 'Imagen 4 Fast',
  vendor: 'Google',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      negative_prompt: { type: 'string', maxLength: 5000 },
      aspect_ratio: { type: 'string', enum: ['1:1', '16:9', '9:16', '3:4', '4:3', 'auto'], default: '16:9' },
      seed: { type: 'integer' },
    },
  },
  ask: ['aspect_ratio'],
  price: { unit: 'image', credits: 4, asOf: '2026-10-06' },
  usualSeconds: 10,
  tags: ['fast', 'photo'],
  words: {
    ru: {
      does: 'Быстро делает чистые, реалистичные кадры с хорошим светом.',
      goodFor: ['пейзажи', 'еда и предметы', 'фоны для презентаций'],
      example: 'Чашка капучино на деревянном столе у окна, капли дождя на стекле, тёплый свет, крупный план',
    },
    en: {
      does: 'Makes clean, realistic shots with good light, and makes them fast.',
      goodFor: ['landscapes', 'food and objects', 'backgrounds for slides'],
      example:
        'A cup of cappuccino on a wooden table by the window, raindrops on the glass, warm light, close-up',
    },
  },
} satisfies ModelCard

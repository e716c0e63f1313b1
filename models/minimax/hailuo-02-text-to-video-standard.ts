import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'hailuo/02-text-to-video-standard',
  kieModel: 'hailuo/02-text-to-video-standard',
  api: 'market',
  title: 'Hailuo 02',
  vendor: 'MiniMax',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 1500 },
      duration: { type: 'string', enum: ['6', '10'], default: '6' },
      prompt_optimizer: { type: 'boolean' },
    },
  },
  ask: ['duration'],
  safe: { nsfw_checker: true },
  price: { unit: 'second', credits: 5, quantity: 'duration', asOf: '2026-10-06' },
  usualSeconds: 170,
  tags: ['video', 'storytelling'],
  words: {
    ru: {
      does: 'Хорошо передаёт физику: воду, ткань, падения и прыжки.',
      goodFor: ['живые сцены с людьми', 'природа', 'истории без слов'],
      example:
        'Девочка бежит по пшеничному полю с красным воздушным змеем, тень облаков скользит по колосьям',
    },
    en: {
      does: 'Good at physics: water, cloth, falls and leaps.',
      goodFor: ['lively scenes with people', 'nature', 'stories without words'],
      example: 'A girl runs through a wheat field with a red kite, cloud shadows gliding over the ears',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'qwen/text-to-image',
  kieModel: 'qwen/text-to-image',
  api: 'market',
  title: 'Qwen Image',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      image_size: {
        type: 'string',
        enum: ['square', 'square_hd', 'portrait_4_3', 'portrait_16_9', 'landscape_4_3', 'landscape_16_9'],
        default: 'square_hd',
      },
      seed: { type: 'integer' },
      negative_prompt: { type: 'string', maxLength: 500 },
    },
  },
  ask: ['image_size'],
  safe: { nsfw_checker: true, enable_safety_checker: true },
  price: { unit: 'image', credits: 4, asOf: '2025-12-21' },
  usualSeconds: 25,
  tags: ['art', 'text-in-picture'],
  words: {
    ru: {
      does: 'Рисует по словам и понимает много языков.',
      goodFor: ['иллюстрации', 'надписи', 'плакаты'],
      example: 'Улочка старого Шанхая под дождём, красные фонари, отражения в камнях, масло',
    },
    en: {
      does: 'Draws from words and understands many languages.',
      goodFor: ['illustrations', 'lettering', 'posters'],
      example: 'A lane of old Shanghai in the rain, red lanterns, reflections on the stones, oil paint',
    },
  },
} satisfies ModelCard

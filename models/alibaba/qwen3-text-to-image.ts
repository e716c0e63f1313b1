import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'qwen3/text-to-image',
  kieModel: 'qwen3/text-to-image',
  api: 'market',
  title: 'Qwen 3',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', minLength: 0, maxLength: 5000 },
      resolution: { type: 'string', enum: ['1K', '2K'] },
      image_size: {
        type: 'string',
        enum: ['1:1', '3:2', '2:3', '4:3', '3:4', '16:9', '9:16', '21:9'],
        default: '16:9',
      },
      prompt_extend: { type: 'boolean', default: true },
      negative_prompt: { type: 'string', minLength: 0, maxLength: 5000 },
      seed: { type: 'integer', minimum: 0, maximum: 2147483647 },
    },
  },
  ask: ['image_size'],
  preset: { resolution: '2K' },
  safe: { nsfw_checker: true },
  price: { unit: 'image', credits: 4.8, asOf: '2026-10-06' },
  usualSeconds: 25,
  tags: ['photo', 'art', 'text-in-picture'],
  words: {
    ru: {
      does: 'Третье поколение Qwen: естественный свет и точные надписи.',
      goodFor: ['фото-сцены', 'плакаты', 'иллюстрации'],
      example: 'Ремесленник в мастерской вырезает деревянную птицу, стружка, свет из окна',
    },
    en: {
      does: 'The third Qwen: natural light and exact lettering.',
      goodFor: ['photo scenes', 'posters', 'illustrations'],
      example: 'A craftsman in his workshop carves a wooden bird, shavings, light from the window',
    },
  },
} satisfies ModelCard

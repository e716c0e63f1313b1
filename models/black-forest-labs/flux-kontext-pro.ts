import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'flux-kontext-pro',
  kieModel: 'flux-kontext-pro',
  api: 'flux-kontext',
  title: 'Flux Kontext Pro',
  vendor: 'Black Forest Labs',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string' },
      enableTranslation: { type: 'boolean' },
      inputImage: { type: 'string', format: 'uri', 'x-media': 'image' },
      aspectRatio: { type: 'string', enum: ['21:9', '16:9', '4:3', '1:1', '3:4', '9:16'], default: '16:9' },
    },
  },
  ask: ['aspectRatio'],
  preset: { aspectRatio: '1:1' },
  fixed: { enableTranslation: true },
  uses: { 'text-to-image': { take: [] }, 'image-to-image': { take: ['inputImage'] } },
  safe: { safetyTolerance: 0 },
  price: { unit: 'image', credits: 5, asOf: '2026-10-06' },
  usualSeconds: 15,
  tags: ['photo', 'fast', 'art'],
  words: {
    ru: {
      does: 'Меняет на фото только то, что просите, или рисует с нуля.',
      goodFor: ['заменить предмет', 'сменить погоду', 'новая надпись на вывеске'],
      example: 'Замени небо на закатное, машину сделай красной, всё остальное оставь как есть',
    },
    en: {
      does: 'Changes in a photo only what you ask for, or draws from scratch.',
      goodFor: ['replacing an object', 'other weather', 'new words on a sign'],
      example: 'Make the sky a sunset and the car red, leave everything else as it is',
    },
  },
} satisfies ModelCard

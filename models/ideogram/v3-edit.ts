import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'ideogram/v3-edit',
  kieModel: 'ideogram/v3-edit',
  api: 'market',
  title: 'Ideogram Fill',
  vendor: 'Ideogram',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'image_url', 'mask_url'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      image_url: {
        type: 'string',
        format: 'uri',
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      mask_url: {
        type: 'string',
        format: 'uri',
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      rendering_speed: { type: 'string', enum: ['TURBO', 'BALANCED', 'QUALITY'], default: 'BALANCED' },
      expand_prompt: { type: 'boolean', default: true },
      seed: { type: 'integer' },
    },
  },
  preset: { rendering_speed: 'TURBO' },
  price: {
    unit: 'image',
    by: ['rendering_speed'],
    table: { TURBO: 3.5, BALANCED: 7, QUALITY: 10 },
    asOf: '2026-10-06',
  },
  usualSeconds: 30,
  tags: ['photo', 'shop', 'art'],
  words: {
    ru: {
      does: 'Перерисовывает только то место картинки, которое вы отметили маской.',
      goodFor: ['убрать предмет', 'дорисовать деталь', 'заменить вывеску'],
      example: 'На отмеченном месте — кованый фонарь с тёплым светом',
    },
    en: {
      does: 'Redraws only the place of the picture that you marked with a mask.',
      goodFor: ['removing an object', 'adding a detail', 'another sign'],
      example: 'A wrought-iron lantern with warm light in the marked place',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'gpt-image/1.5-image-to-image',
  kieModel: 'gpt-image/1.5-image-to-image',
  api: 'market',
  title: 'GPT Image 1.5 Edit',
  vendor: 'OpenAI',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['input_urls', 'prompt', 'aspect_ratio', 'quality'],
    properties: {
      input_urls: {
        type: 'array',
        maxItems: 16,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
        minItems: 1,
      },
      prompt: { type: 'string', maxLength: 4000 },
      aspect_ratio: { type: 'string', enum: ['1:1', '2:3', '3:2'], default: '3:2' },
      quality: { type: 'string', enum: ['medium', 'high'], default: 'medium' },
    },
  },
  ask: ['aspect_ratio'],
  preset: { quality: 'medium' },
  price: { unit: 'image', by: ['quality'], table: { medium: 4, high: 22 }, asOf: '2026-10-06' },
  usualSeconds: 120,
  tags: ['art', 'restore', 'cheap'],
  words: {
    ru: {
      does: 'Меняет фото по подробной просьбе словами.',
      goodFor: ['фото в рисунок', 'восстановление снимка', 'смена сезона'],
      example: 'Восстанови старый снимок: убери царапины, верни мягкие цвета, лица не меняй',
    },
    en: {
      does: 'Changes a photo by a detailed request in words.',
      goodFor: ['a photo into a drawing', 'restoring a snapshot', 'another season'],
      example:
        'Restore the old photo: remove the scratches, bring back soft colours, do not change the faces',
    },
  },
} satisfies ModelCard

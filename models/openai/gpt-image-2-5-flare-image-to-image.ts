import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'gpt-image-2-5-flare-image-to-image',
  kieModel: 'gpt-image-2-5-flare-image-to-image',
  api: 'market',
  title: 'GPT Image 2.5 Flare Edit',
  vendor: 'OpenAI',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['input_urls', 'prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 20000 },
      input_urls: {
        type: 'array',
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        maxItems: 16,
        minItems: 1,
      },
      aspect_ratio: {
        type: 'string',
        enum: [
          'auto',
          '1:1',
          '3:2',
          '2:3',
          '4:3',
          '3:4',
          '16:9',
          '9:16',
          '21:9',
          '27:16',
          '16:27',
          '9:8',
          '8:9',
        ],
      },
      resolution: { type: 'string', enum: ['1K', '2K', '4K'] },
      background: { type: 'string', enum: ['transparent', 'opaque', 'auto'] },
    },
  },
  preset: { aspect_ratio: 'auto', resolution: '1K', background: 'auto' },
  price: { unit: 'image', by: ['resolution'], table: { '1K': 6, '2K': 10, '4K': 16 }, asOf: '2026-10-06' },
  usualSeconds: 90,
  tags: ['text-in-picture', 'branding', 'shop'],
  words: {
    ru: {
      does: 'Переделывает фото по просьбе и умеет прозрачный фон.',
      goodFor: ['карточка товара', 'замена надписи', 'предмет без фона'],
      example: 'Оставь только кружку, сделай фон прозрачным, на боку напиши «Доброе утро»',
    },
    en: {
      does: 'Reworks a photo on request and can leave the background out.',
      goodFor: ['a product card', 'new lettering', 'an object without background'],
      example: 'Keep only the mug, make the background transparent, write "Good morning" on its side',
    },
  },
} satisfies ModelCard

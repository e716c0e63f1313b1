import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'qwen/image-edit',
  kieModel: 'qwen/image-edit',
  api: 'market',
  title: 'Qwen Edit',
  vendor: 'Alibaba',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'image_url'],
    properties: {
      prompt: { type: 'string', maxLength: 2000 },
      image_url: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      image_size: {
        type: 'string',
        enum: ['square', 'square_hd', 'portrait_4_3', 'portrait_16_9', 'landscape_4_3', 'landscape_16_9'],
        default: 'landscape_4_3',
      },
      seed: { type: 'integer' },
      num_images: { type: 'string', enum: ['1', '2', '3', '4'] },
      negative_prompt: { type: 'string', maxLength: 500 },
    },
  },
  preset: { num_images: '1' },
  safe: { nsfw_checker: true, enable_safety_checker: true },
  price: {
    unit: 'image',
    by: ['image_size'],
    table: {
      square: 6,
      square_hd: 12,
      portrait_4_3: 6,
      portrait_16_9: 6,
      landscape_4_3: 6,
      landscape_16_9: 6,
    },
    quantity: 'num_images',
    refundable: true,
    asOf: '2026-10-06',
  },
  usualSeconds: 30,
  tags: ['photo', 'shop'],
  words: {
    ru: {
      does: 'Правит фото по просьбе и хорошо меняет надписи.',
      goodFor: ['замена текста', 'убрать предмет', 'сменить фон'],
      example: 'Замени надпись на вывеске на «Пекарня», стиль букв сохрани',
    },
    en: {
      does: 'Edits a photo on request and is good at changing lettering.',
      goodFor: ['replacing text', 'removing an object', 'a new background'],
      example: 'Change the sign to "Bakery", keep the style of the letters',
    },
  },
} satisfies ModelCard

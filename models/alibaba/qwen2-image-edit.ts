import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'qwen2/image-edit',
  kieModel: 'qwen2/image-edit',
  api: 'market',
  title: 'Qwen 2 Edit',
  vendor: 'Alibaba',
  status: 'live',
  does: 'edit',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'image_url'],
    properties: {
      prompt: { type: 'string', maxLength: 800 },
      image_url: {
        type: 'string',
        'x-media': 'image',
        format: 'uri',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      image_size: {
        type: 'string',
        enum: ['1:1', '2:3', '3:2', '3:4', '4:3', '9:16', '16:9', '21:9'],
        default: '16:9',
      },
      seed: { type: 'integer' },
    },
  },
  safe: { nsfw_checker: true },
  price: { unit: 'image', credits: 6, asOf: '2026-10-06' },
  usualSeconds: 30,
  tags: ['photo', 'art'],
  words: {
    ru: {
      does: 'Переделывает фото по одной фразе и меняет форму кадра.',
      goodFor: ['смена стиля', 'другой фон', 'кадр для сторис'],
      example: 'Сделай фон пустыней на закате, человека не меняй',
    },
    en: {
      does: 'Reworks a photo by one sentence and changes the frame.',
      goodFor: ['another style', 'another background', 'a frame for stories'],
      example: 'Make the background a desert at sunset, do not change the person',
    },
  },
} satisfies ModelCard

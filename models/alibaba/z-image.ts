import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'z-image',
  kieModel: 'z-image',
  api: 'market',
  title: 'Z-Image',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'image',
  input: {
    type: 'object',
    required: ['prompt', 'aspect_ratio'],
    properties: {
      prompt: { type: 'string', maxLength: 1000 },
      aspect_ratio: { type: 'string', enum: ['1:1', '4:3', '3:4', '16:9', '9:16'], default: '1:1' },
    },
  },
  safe: { nsfw_checker: true },
  price: { unit: 'image', credits: 0.8, asOf: '2026-10-06' },
  usualSeconds: 10,
  tags: ['fast', 'cheap', 'photo', 'social'],
  popularity: 1,
  words: {
    ru: {
      does: 'Рисует картинку по описанию за несколько секунд и почти даром.',
      goodFor: ['быстрые наброски', 'посты и сторис', 'проба идеи перед дорогой моделью'],
      example: 'Рыжий кот спит на тёплом подоконнике, за окном первый снег, утренний свет, фотография',
    },
    en: {
      does: 'Draws a picture from your words in seconds, for next to nothing.',
      goodFor: ['quick sketches', 'posts and stories', 'trying an idea before a dearer model'],
      example: 'A ginger cat asleep on a warm windowsill, first snow outside, morning light, photograph',
    },
  },
} satisfies ModelCard

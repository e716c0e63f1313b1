import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'pixverse-v6/extend',
  kieModel: 'pixverse-v6/extend',
  api: 'market',
  title: 'PixVerse Extend',
  vendor: 'PixVerse',
  status: 'live',
  does: 'edit',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'duration', 'quality', 'video_url'],
    properties: {
      prompt: { type: 'string', minLength: 3, maxLength: 5000 },
      duration: { type: 'integer', minimum: 1, maximum: 15 },
      quality: { type: 'string', enum: ['360p', '540p', '720p', '1080p'] },
      generate_audio_switch: { type: 'boolean' },
      seed: { type: 'integer', minimum: 0, maximum: 2147483647 },
      video_url: { type: 'string', 'x-media': 'video', format: 'uri' },
    },
  },
  ask: ['duration', 'quality', 'generate_audio_switch'],
  preset: { duration: 5, quality: '540p', generate_audio_switch: false },
  offer: { duration: [3, 5, 8, 10, 15] },
  price: {
    unit: 'second',
    by: ['quality', 'generate_audio_switch'],
    table: {
      '360p|false': 4,
      '360p|true': 5.6,
      '540p|false': 5.6,
      '540p|true': 7.2,
      '720p|false': 7.2,
      '720p|true': 9.6,
      '1080p|false': 14.4,
      '1080p|true': 18.4,
    },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 240,
  tags: ['video', 'cheap', 'storytelling'],
  words: {
    ru: {
      does: 'Продолжает ваше видео с последнего кадра, как будто съёмка не кончалась.',
      goodFor: ['дотянуть ролик до нужной длины', 'придумать развязку', 'плавный финал'],
      example: 'Камера поднимается выше, и открывается вид на весь город на закате',
    },
    en: {
      does: 'Carries your video on from its last frame, as if filming never stopped.',
      goodFor: ['reaching the length you need', 'inventing an ending', 'a smooth finale'],
      example: 'The camera rises higher and the whole city opens up in the sunset',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'veo3',
  kieModel: 'veo3',
  api: 'veo',
  title: 'Veo 3.1 Quality',
  vendor: 'Google',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string' },
      imageUrls: { type: 'array', items: { type: 'string', format: 'uri' }, 'x-media': 'image', maxItems: 2 },
      generationType: { type: 'string', enum: ['TEXT_2_VIDEO', 'FIRST_AND_LAST_FRAMES_2_VIDEO'] },
      aspect_ratio: { type: 'string', enum: ['16:9', '9:16', 'Auto'], default: '16:9' },
      enableTranslation: { type: 'boolean', default: false },
      resolution: { type: 'string', enum: ['720p', '1080p', '4k'], default: '720p' },
      duration: { type: 'integer', enum: [4, 6, 8], default: 8 },
    },
  },
  ask: ['duration', 'aspect_ratio'],
  preset: { duration: 8, generationType: 'FIRST_AND_LAST_FRAMES_2_VIDEO' },
  fixed: { enableTranslation: true },
  offer: {
    aspect_ratio: ['16:9', '9:16'],
    resolution: ['720p', '1080p', '4k'],
    generationType: ['FIRST_AND_LAST_FRAMES_2_VIDEO'],
  },
  uses: {
    'text-to-video': { take: [], hide: ['generationType'] },
    'image-to-video': { take: ['imageUrls'], hide: ['generationType'] },
  },
  rules: [
    { when: { imageUrls: { set: false } }, must: { generationType: 'TEXT_2_VIDEO' } },
    { when: { imageUrls: { set: true } }, must: { generationType: ['FIRST_AND_LAST_FRAMES_2_VIDEO'] } },
    { when: { generationType: 'FIRST_AND_LAST_FRAMES_2_VIDEO' }, must: { imageUrls: { min: 1, max: 2 } } },
  ],
  price: {
    unit: 'run',
    by: ['resolution'],
    table: { '720p': 250, '1080p': 255, '4k': 370 },
    asOf: '2026-10-06',
  },
  usualSeconds: 300,
  lighter: 'veo3_fast',
  tags: ['video', 'premium', 'best', 'sound', 'storytelling'],
  words: {
    ru: {
      does: 'Видео высшего класса: речь, звук и свет как в кино, 8 секунд.',
      goodFor: ['реклама', 'сцены с диалогом', 'трейлеры'],
      example: 'Старый часовщик заводит механическую птицу, она поёт и взлетает, мастер шепчет: «Лети»',
    },
    en: {
      does: 'Video of the highest class: speech, sound and light as in film, 8 seconds.',
      goodFor: ['ads', 'scenes with dialogue', 'trailers'],
      example: 'An old watchmaker winds a mechanical bird, it sings and takes off, he whispers: "Fly"',
    },
  },
} satisfies ModelCard

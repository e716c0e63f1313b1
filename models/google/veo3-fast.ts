import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'veo3_fast',
  kieModel: 'veo3_fast',
  api: 'veo',
  title: 'Veo 3.1 Fast',
  vendor: 'Google',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string' },
      imageUrls: { type: 'array', items: { type: 'string', format: 'uri' }, 'x-media': 'image', maxItems: 3 },
      generationType: {
        type: 'string',
        enum: ['TEXT_2_VIDEO', 'FIRST_AND_LAST_FRAMES_2_VIDEO', 'REFERENCE_2_VIDEO'],
      },
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
    generationType: ['FIRST_AND_LAST_FRAMES_2_VIDEO', 'REFERENCE_2_VIDEO'],
  },
  uses: {
    'text-to-video': { take: [], hide: ['generationType'] },
    'image-to-video': { take: ['imageUrls'] },
  },
  rules: [
    { when: { imageUrls: { set: false } }, must: { generationType: 'TEXT_2_VIDEO' } },
    {
      when: { imageUrls: { set: true } },
      must: { generationType: ['FIRST_AND_LAST_FRAMES_2_VIDEO', 'REFERENCE_2_VIDEO'] },
    },
    { when: { generationType: 'FIRST_AND_LAST_FRAMES_2_VIDEO' }, must: { imageUrls: { min: 1, max: 2 } } },
    { when: { generationType: 'REFERENCE_2_VIDEO' }, must: { imageUrls: { min: 1, max: 3 }, duration: 8 } },
  ],
  price: {
    unit: 'run',
    by: ['resolution'],
    table: { '720p': 60, '1080p': 65, '4k': 180 },
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  lighter: 'veo3_lite',
  tags: ['video', 'sound', 'social', 'storytelling'],
  words: {
    ru: {
      does: 'Кино со звуком быстрее и вчетверо дешевле старшей модели.',
      goodFor: ['ролики с речью', 'реклама', 'оживление фото'],
      example: 'Стендап-комик в маленьком клубе шутит про кота, зал смеётся, тёплый свет рампы',
    },
    en: {
      does: 'Film with sound, quicker and four times cheaper than the larger model.',
      goodFor: ['spoken clips', 'ads', 'animating a photo'],
      example: 'A stand-up comic in a small club jokes about his cat, the room laughs, warm stage light',
    },
  },
} satisfies ModelCard

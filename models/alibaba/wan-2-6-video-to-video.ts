import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'wan/2-6-video-to-video',
  kieModel: 'wan/2-6-video-to-video',
  api: 'market',
  title: 'Wan 2.6 Remake',
  vendor: 'Alibaba',
  status: 'live',
  does: 'edit',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'video_urls'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      video_urls: {
        type: 'array',
        maxItems: 3,
        items: { type: 'string', format: 'uri' },
        'x-media': 'video',
        'x-mime': ['video/mp4', 'video/quicktime', 'video/x-matroska'],
        'x-maxMB': 10,
        minItems: 1,
      },
      duration: { type: 'string', enum: ['5', '10'], default: '5' },
      resolution: { type: 'string', enum: ['720p', '1080p'], default: '1080p' },
      multi_shots: { type: 'boolean', default: false },
    },
  },
  ask: ['duration', 'resolution'],
  preset: { resolution: '720p' },
  safe: { nsfw_checker: true },
  price: {
    unit: 'run',
    by: ['resolution', 'duration'],
    table: { '720p|5': 70, '720p|10': 140, '1080p|5': 104.5, '1080p|10': 209.5 },
    asOf: '2026-10-06',
  },
  usualSeconds: 240,
  tags: ['video', 'storytelling'],
  words: {
    ru: {
      does: 'Снимает новый ролик по мотивам вашего: тот же герой, другая история.',
      goodFor: ['персонаж в новой сцене', 'продолжение сюжета', 'другой мир вокруг героя'],
      example: 'Тот же герой идёт по ночному неоновому городу под дождём, камера движется следом',
    },
    en: {
      does: 'Shoots a new clip after yours: the same hero, another story.',
      goodFor: ['a character in a new scene', 'the next episode', 'another world around the hero'],
      example: 'The same person walks through a neon city at night in the rain, the camera following',
    },
  },
} satisfies ModelCard

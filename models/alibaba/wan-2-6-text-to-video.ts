import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'wan/2-6-text-to-video',
  kieModel: 'wan/2-6-text-to-video',
  api: 'market',
  title: 'Wan 2.6',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      duration: { type: 'string', enum: ['5', '10', '15'], default: '5' },
      resolution: { type: 'string', enum: ['720p', '1080p'], default: '1080p' },
      multi_shots: { type: 'boolean', default: false },
    },
  },
  ask: ['duration'],
  preset: { resolution: '720p' },
  safe: { nsfw_checker: true },
  price: {
    unit: 'run',
    by: ['resolution', 'duration'],
    table: {
      '720p|5': 70,
      '720p|10': 140,
      '720p|15': 209.5,
      '1080p|5': 104.5,
      '1080p|10': 209.5,
      '1080p|15': 315,
    },
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  tags: ['video', 'storytelling', 'sound'],
  words: {
    ru: {
      does: 'Снимает связную историю из нескольких планов со звуком, до 15 секунд.',
      goodFor: ['мини-фильмы', 'сюжет с диалогом', 'ролик с монтажом'],
      example:
        'Детектив входит в пустой бар, бармен поднимает глаза и шепчет: «Вас уже ждут», дождь за окном',
    },
    en: {
      does: 'Shoots a coherent story of several shots with sound, up to 15 seconds.',
      goodFor: ['tiny films', 'a plot with dialogue', 'a clip with cuts'],
      example:
        'A detective enters an empty bar, the barman looks up and whispers: "They are waiting", rain outside',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'wan/2-7-text-to-video',
  kieModel: 'wan/2-7-text-to-video',
  api: 'market',
  title: 'Wan 2.7',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', minLength: 1, maxLength: 5000 },
      negative_prompt: { type: 'string', maxLength: 500 },
      audio_url: { type: 'string', format: 'uri', 'x-media': 'audio' },
      resolution: { type: 'string', enum: ['720p', '1080p'], default: '1080p' },
      ratio: { type: 'string', enum: ['16:9', '9:16', '1:1', '4:3', '3:4'], default: '16:9' },
      duration: { type: 'integer', default: 5, minimum: 2, maximum: 15 },
      prompt_extend: { type: 'boolean', default: true },
      seed: { type: 'integer', minimum: 0, maximum: 2147483647 },
    },
  },
  ask: ['duration', 'ratio'],
  preset: { resolution: '720p' },
  offer: { duration: [3, 5, 8, 10, 15] },
  safe: { nsfw_checker: true },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '720p': 16, '1080p': 24 },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  tags: ['video', 'sound', 'storytelling'],
  words: {
    ru: {
      does: 'Снимает до 15 секунд со звуком; можно дать свою музыку или голос.',
      goodFor: ['клип под музыку', 'истории', 'сцены с речью'],
      example: 'Уличный скрипач играет под снегом, прохожие останавливаются, кружится пара',
    },
    en: {
      does: 'Shoots up to 15 seconds with sound; you may give your own music or voice.',
      goodFor: ['a clip to music', 'stories', 'spoken scenes'],
      example: 'A street violinist plays in the snow, passers-by stop, a couple spins',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'wan/2-5-text-to-video',
  kieModel: 'wan/2-5-text-to-video',
  api: 'market',
  title: 'Wan 2.5',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'duration'],
    properties: {
      prompt: { type: 'string', maxLength: 800 },
      duration: { type: 'string', enum: ['5', '10'] },
      aspect_ratio: { type: 'string', enum: ['16:9', '9:16', '1:1'] },
      resolution: { type: 'string', enum: ['720p', '1080p'] },
      negative_prompt: { type: 'string', maxLength: 500 },
      enable_prompt_expansion: { type: 'boolean' },
      seed: { type: 'integer' },
    },
  },
  ask: ['duration', 'aspect_ratio'],
  preset: { duration: '5', resolution: '720p', aspect_ratio: '16:9' },
  safe: { nsfw_checker: true },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '720p': 12, '1080p': 20 },
    asOf: '2026-10-06',
    quantity: 'duration',
  },
  usualSeconds: 150,
  tags: ['video', 'storytelling', 'sound'],
  words: {
    ru: {
      does: 'Снимает ролик с готовым звуком: голоса и шумы рождаются вместе с картинкой.',
      goodFor: ['сценки с речью', 'атмосферные виды', 'ролики для соцсетей'],
      example: 'Старый трамвай едет по ночному городу, звенит звонок, в лужах дрожат огни вывесок',
    },
    en: {
      does: 'Shoots a clip with its sound: voices and noises are born with the picture.',
      goodFor: ['spoken sketches', 'atmospheric views', 'clips for social media'],
      example: 'An old tram rolls through the night city, its bell rings, shop lights tremble in the puddles',
    },
  },
} satisfies ModelCard

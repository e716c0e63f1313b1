import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'kling/v2-1-master-text-to-video',
  kieModel: 'kling/v2-1-master-text-to-video',
  api: 'market',
  title: 'Kling 2.1 Master',
  vendor: 'Kuaishou',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      duration: { type: 'string', enum: ['5', '10'], default: '5' },
      aspect_ratio: { type: 'string', enum: ['16:9', '9:16', '1:1'], default: '16:9' },
      negative_prompt: { type: 'string', maxLength: 500 },
      cfg_scale: { type: 'number', default: 0.5, minimum: 0, maximum: 1, 'x-step': 0.05 },
    },
  },
  ask: ['duration', 'aspect_ratio'],
  price: { unit: 'run', by: ['duration'], table: { '5': 160, '10': 320 }, asOf: '2026-10-06' },
  usualSeconds: 300,
  lighter: 'kling/v2-5-turbo-text-to-video-pro',
  tags: ['video', 'premium'],
  words: {
    ru: {
      does: 'Киношное качество прежнего поколения, точно следует сложному описанию.',
      goodFor: ['сложные сцены', 'фантастика', 'заставки'],
      example: 'Город на спинах китов плывёт сквозь облака, по мостам бегут дети, закатный свет',
    },
    en: {
      does: 'Cinema quality of the last generation, follows complex descriptions.',
      goodFor: ['complex scenes', 'fantasy', 'intros'],
      example:
        'A city on the backs of whales drifts through clouds, children run across bridges, sunset light',
    },
  },
} satisfies ModelCard

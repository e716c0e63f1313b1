import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'kling-3.0/video',
  kieModel: 'kling-3.0/video',
  api: 'market',
  title: 'Kling 3',
  vendor: 'Kuaishou',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'sound', 'duration', 'aspect_ratio', 'mode', 'multi_shots'],
    properties: {
      prompt: { type: 'string' },
      image_urls: {
        type: 'array',
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        maxItems: 2,
      },
      sound: { type: 'boolean', default: false },
      duration: {
        type: 'string',
        enum: ['3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15'],
        default: '5',
      },
      aspect_ratio: { type: 'string', enum: ['16:9', '9:16', '1:1'], default: '16:9' },
      mode: { type: 'string', enum: ['std', 'pro', '4K'], default: 'pro' },
      multi_shots: { type: 'boolean', default: false },
    },
  },
  ask: ['duration', 'aspect_ratio', 'sound'],
  preset: { mode: 'std' },
  fixed: { multi_shots: false },
  offer: { duration: ['3', '5', '8', '10', '15'] },
  uses: { 'text-to-video': { take: [] }, 'image-to-video': { take: ['image_urls'] } },
  price: {
    unit: 'second',
    by: ['mode', 'sound'],
    table: {
      'std|false': 14,
      'std|true': 20,
      'pro|false': 18,
      'pro|true': 27,
      '4K|false': 67,
      '4K|true': 67,
    },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 300,
  lighter: 'kling/v3-turbo-text-to-video',
  tags: ['video', 'premium', 'best', 'sound', 'storytelling'],
  words: {
    ru: {
      does: 'Сильная игра, речь и камера в одном ролике, от 3 до 15 секунд.',
      goodFor: ['сцены с диалогом', 'фото в кино', 'рекламные истории'],
      example: 'Бабушка учит внука лепить пельмени, мука в воздухе, смех, тёплая кухня',
    },
    en: {
      does: 'Strong acting, speech and camera in one clip, 3 to 15 seconds.',
      goodFor: ['scenes with dialogue', 'a photo into film', 'advertising stories'],
      example:
        'A grandmother teaches her grandson to make dumplings, flour in the air, laughter, a warm kitchen',
    },
  },
} satisfies ModelCard

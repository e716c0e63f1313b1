import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'wan/2-5-image-to-video',
  kieModel: 'wan/2-5-image-to-video',
  api: 'market',
  title: 'Wan 2.5 Animate',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'image_url', 'duration'],
    properties: {
      prompt: { type: 'string', maxLength: 800 },
      image_url: {
        type: 'string',
        format: 'uri',
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      duration: { type: 'string', enum: ['5', '10'] },
      resolution: { type: 'string', enum: ['720p', '1080p'] },
      negative_prompt: { type: 'string', maxLength: 500 },
      enable_prompt_expansion: { type: 'boolean' },
      seed: { type: 'integer' },
    },
  },
  ask: ['duration'],
  preset: { duration: '5', resolution: '720p' },
  safe: { nsfw_checker: true },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '720p': 12, '1080p': 20 },
    asOf: '2026-10-06',
    quantity: 'duration',
  },
  usualSeconds: 150,
  tags: ['video', 'portrait', 'sound'],
  words: {
    ru: {
      does: 'Оживляет фото и озвучивает его: шаги, ветер, голос героя.',
      goodFor: ['говорящий портрет', 'оживший пейзаж', 'открытка с голосом'],
      example: 'Девочка на фото машет рукой и говорит: «С днём рождения!», шелестят воздушные шары',
    },
    en: {
      does: "Animates a photo and gives it sound: steps, wind, the hero's voice.",
      goodFor: ['a talking portrait', 'a living landscape', 'a card with a voice'],
      example: 'The girl in the photo waves and says: "Happy birthday!", balloons rustle',
    },
  },
} satisfies ModelCard

import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'bytedance/seedance-1.5-pro',
  kieModel: 'bytedance/seedance-1.5-pro',
  api: 'market',
  title: 'Seedance 1.5 Pro',
  vendor: 'ByteDance',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'aspect_ratio', 'duration'],
    properties: {
      prompt: { type: 'string', minLength: 3, maxLength: 20000 },
      input_urls: {
        type: 'array',
        maxItems: 2,
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp'],
        'x-maxMB': 10,
      },
      aspect_ratio: { type: 'string', enum: ['16:9', '9:16', '1:1', '4:3', '3:4', '21:9'], default: '1:1' },
      resolution: { type: 'string', enum: ['480p', '720p', '1080p'], default: '720p' },
      duration: { type: 'number', minimum: 4, maximum: 12, multipleOf: 1 },
      fixed_lens: { type: 'boolean', default: false },
      generate_audio: { type: 'boolean', default: false },
    },
  },
  ask: ['input_urls', 'duration', 'aspect_ratio', 'generate_audio'],
  preset: { duration: 5 },
  offer: { duration: [4, 5, 8, 10, 12] },
  uses: { 'text-to-video': { take: [] }, 'image-to-video': { take: ['input_urls'] } },
  safe: { nsfw_checker: true },
  price: {
    unit: 'second',
    by: ['resolution', 'generate_audio'],
    table: {
      '480p|false': 1.75,
      '480p|true': 3.5,
      '720p|false': 3.5,
      '720p|true': 7,
      '1080p|false': 7.5,
      '1080p|true': 15,
    },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 120,
  tags: ['video', 'storytelling', 'social'],
  popularity: 6,
  words: {
    ru: {
      does: 'Снимает ролик по описанию или оживляет ваше фото, по желанию со звуком и речью.',
      goodFor: ['сцены с диалогом', 'начало и конец по двум фото', 'клипы для соцсетей'],
      example:
        'Бариста ставит чашку на стойку, улыбается и говорит: «Ваш кофе готов», за окном утренний город',
    },
    en: {
      does: 'Shoots a clip from words or brings your photo to life, with sound and speech if you like.',
      goodFor: ['scenes with a line of dialogue', 'from a first to a last frame', 'clips for social media'],
      example:
        'A barista sets a cup on the counter, smiles and says: "Your coffee is ready", morning city outside',
    },
  },
} satisfies ModelCard

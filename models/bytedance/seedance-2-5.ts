import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'bytedance/seedance-2-5',
  kieModel: 'bytedance/seedance-2-5',
  api: 'market',
  title: 'Seedance 2.5',
  vendor: 'ByteDance',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    properties: {
      prompt: { type: 'string', maxLength: 30000 },
      first_frame_url: { type: 'string', 'x-media': 'image' },
      last_frame_url: { type: 'string', 'x-media': 'image' },
      reference_image_urls: {
        type: 'array',
        maxItems: 30,
        items: { type: 'string' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp', 'image/bmp', 'image/tiff', 'image/gif'],
        'x-maxMB': 30,
      },
      reference_video_urls: {
        type: 'array',
        maxItems: 10,
        items: { type: 'string' },
        'x-media': 'video',
        'x-mime': ['video/mp4', 'video/quicktime'],
        'x-maxMB': 200,
      },
      reference_audio_urls: {
        type: 'array',
        maxItems: 10,
        items: { type: 'string' },
        'x-media': 'audio',
        'x-mime': ['audio/wav', 'audio/mpeg'],
        'x-maxMB': 15,
      },
      generate_audio: { type: 'boolean', default: true },
      resolution: { type: 'string', enum: ['480p', '720p', '1080p'], default: '720p' },
      aspect_ratio: {
        type: 'string',
        enum: ['1:1', '4:3', '3:4', '16:9', '9:16', '21:9', 'adaptive'],
        default: 'adaptive',
      },
      duration: { type: 'integer', default: 5, minimum: 4, maximum: 30 },
    },
  },
  ask: ['prompt', 'duration'],
  preset: { resolution: '720p', aspect_ratio: '16:9' },
  offer: { duration: [4, 5, 8, 10, 15, 30] },
  uses: {
    'text-to-video': { take: [], need: ['prompt'] },
    'image-to-video': { take: ['first_frame_url', 'last_frame_url'] },
    'video-editing': {
      take: ['reference_video_urls', 'reference_image_urls', 'reference_audio_urls'],
      need: ['prompt'],
    },
  },
  rules: [
    {
      notBoth: [
        ['first_frame_url', 'last_frame_url'],
        ['reference_image_urls', 'reference_video_urls', 'reference_audio_urls'],
      ],
    },
    { when: { last_frame_url: { set: true } }, must: { first_frame_url: { set: true } } },
    { atLeastOne: ['prompt', 'first_frame_url', 'reference_image_urls', 'reference_video_urls'] },
    { secondsMax: { reference_video_urls: 30 } },
  ],
  safe: { nsfw_checker: true },
  price: {
    unit: 'second',
    by: ['resolution', 'hasVideoInput'],
    table: {
      '480p|true': 17,
      '480p|false': 28,
      '720p|true': 38,
      '720p|false': 63,
      '1080p|true': 95,
      '1080p|false': 158,
    },
    plus: { of: 'reference_video_urls', max: 30, unbounded: true },
    asOf: '2026-10-06',
    quantity: 'duration',
  },
  usualSeconds: 300,
  lighter: 'bytedance/seedance-2',
  tags: ['video', 'premium', 'best', 'sound', 'storytelling'],
  words: {
    ru: {
      does: 'Старшая Seedance: до 30 секунд, десятки образцов, точная режиссура.',
      goodFor: ['мини-фильмы', 'музыкальные клипы', 'сложный монтаж'],
      example: 'Одним планом: рынок в Марокко, мальчик с корзиной апельсинов бежит сквозь толпу к отцу',
    },
    en: {
      does: 'The senior Seedance: up to 30 seconds, dozens of samples, precise direction.',
      goodFor: ['tiny films', 'music videos', 'complex editing'],
      example:
        'One take: a market in Morocco, a boy with a basket of oranges runs through the crowd to his father',
    },
  },
} satisfies ModelCard

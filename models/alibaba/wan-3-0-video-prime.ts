import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'wan/3-0-video-prime',
  kieModel: 'wan/3-0-video-prime',
  api: 'market',
  title: 'Wan 3 Prime',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    properties: {
      prompt: { type: 'string', maxLength: 20000 },
      first_frame_url: { type: 'string', format: 'uri', 'x-media': 'image' },
      last_frame_url: { type: 'string', format: 'uri', 'x-media': 'image' },
      reference_image_urls: {
        type: 'array',
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        maxItems: 10,
      },
      reference_video_urls: {
        type: 'array',
        items: { type: 'string', format: 'uri' },
        'x-media': 'video',
        maxItems: 5,
      },
      reference_audio_urls: {
        type: 'array',
        items: { type: 'string', format: 'uri' },
        'x-media': 'audio',
        maxItems: 5,
      },
      resolution: { type: 'string', enum: ['480P', '720P', '1080P'], default: '1080P' },
      aspect_ratio: {
        type: 'string',
        enum: ['adaptive', '16:9', '4:3', '1:1', '3:4', '9:16'],
        default: 'adaptive',
      },
      duration: { type: 'integer', default: 5, minimum: 2, maximum: 30 },
      audio: { type: 'boolean', default: true },
      seed: { type: 'integer', minimum: 0, maximum: 2147483647 },
    },
  },
  ask: ['prompt', 'duration'],
  preset: { resolution: '720P' },
  offer: { duration: [3, 5, 8, 10, 15, 30] },
  uses: {
    'text-to-video': { take: [], need: ['prompt'] },
    'image-to-video': { take: ['first_frame_url', 'last_frame_url'] },
    'video-editing': {
      take: ['reference_video_urls', 'reference_image_urls', 'reference_audio_urls'],
      need: ['prompt'],
    },
  },
  rules: [
    { atLeastOne: ['prompt', 'first_frame_url', 'reference_image_urls', 'reference_video_urls'] },
    {
      notBoth: [
        ['first_frame_url', 'last_frame_url'],
        ['reference_image_urls', 'reference_video_urls', 'reference_audio_urls'],
      ],
    },
    { when: { last_frame_url: { set: true } }, must: { first_frame_url: { set: true } } },
    { secondsMax: { reference_video_urls: 30 } },
  ],
  safe: { nsfw_checker: true },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '480P': 12.2, '720P': 25.2, '1080P': 50.4 },
    plus: { of: 'reference_video_urls', max: 30, unbounded: true },
    asOf: '2026-10-06',
    quantity: 'duration',
  },
  usualSeconds: 300,
  tags: ['video', 'premium', 'best', 'sound'],
  words: {
    ru: {
      does: 'Старшая Wan: чище картинка и движение, до 30 секунд.',
      goodFor: ['кино', 'реклама', 'клипы'],
      example: 'Балерина танцует на крыше под первым снегом, город внизу, медленный облёт камеры',
    },
    en: {
      does: 'The senior Wan: a cleaner picture and motion, up to 30 seconds.',
      goodFor: ['film', 'ads', 'music clips'],
      example: 'A ballerina dances on a roof in the first snow, the city below, the camera circling slowly',
    },
  },
} satisfies ModelCard

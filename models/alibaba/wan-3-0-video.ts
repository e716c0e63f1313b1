import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'wan/3-0-video',
  kieModel: 'wan/3-0-video',
  api: 'market',
  title: 'Wan 3',
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
    table: { '480P': 8, '720P': 16, '1080P': 32 },
    plus: { of: 'reference_video_urls', max: 30, unbounded: true },
    asOf: '2026-10-06',
    quantity: 'duration',
  },
  usualSeconds: 300,
  tags: ['video', 'best', 'sound', 'storytelling'],
  words: {
    ru: {
      does: 'До 30 секунд со звуком: по словам, кадрам или образцам.',
      goodFor: ['длинные сцены', 'реклама с героем', 'переделка ролика'],
      example: 'Поезд идёт через горный мост на рассвете, девочка в окне рисует на запотевшем стекле',
    },
    en: {
      does: 'Up to 30 seconds with sound: from words, frames or samples.',
      goodFor: ['long scenes', 'ads with a hero', 'remaking a clip'],
      example: 'A train crosses a mountain bridge at dawn, a girl draws on the misted window',
    },
  },
} satisfies ModelCard

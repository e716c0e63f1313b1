import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'bytedance/seedance-2-mini',
  kieModel: 'bytedance/seedance-2-mini',
  api: 'market',
  title: 'Seedance 2 Mini',
  vendor: 'ByteDance',
  status: 'live',
  withheld: 'lapsed',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    properties: {
      resolution: { type: 'string', enum: ['480p', '720p'], default: '720p' },
      duration: { type: 'integer', default: 5, minimum: 4, maximum: 15 },
      generate_audio: { type: 'boolean', default: true },
      aspect_ratio: {
        type: 'string',
        enum: ['1:1', '4:3', '3:4', '16:9', '9:16', '21:9', 'adaptive'],
        default: '16:9',
      },
      prompt: { type: 'string', minLength: 3, maxLength: 20000 },
      reference_image_urls: {
        type: 'array',
        maxItems: 9,
        items: { type: 'string' },
        'x-media': 'image',
        'x-mime': ['image/jpeg', 'image/png', 'image/webp', 'image/bmp', 'image/tiff', 'image/gif'],
        'x-maxMB': 30,
      },
      reference_audio_urls: {
        type: 'array',
        maxItems: 3,
        items: { type: 'string' },
        'x-media': 'audio',
        'x-mime': ['audio/wav', 'audio/mpeg'],
        'x-maxMB': 15,
      },
      first_frame_url: { type: 'string', 'x-media': 'image' },
      last_frame_url: { type: 'string', 'x-media': 'image' },
      reference_video_urls: {
        type: 'array',
        maxItems: 3,
        items: { type: 'string' },
        'x-media': 'video',
        'x-mime': ['video/mp4', 'video/quicktime'],
        'x-maxMB': 50,
      },
    },
  },
  ask: ['prompt', 'duration'],
  offer: { duration: [4, 5, 8, 10, 15] },
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
    { seconds: { reference_video_urls: [2, 15], reference_audio_urls: [2, 15] } },
    { secondsMax: { reference_video_urls: 15, reference_audio_urls: 15 } },
  ],
  safe: { nsfw_checker: true },
  price: {
    unit: 'second',
    plus: { of: 'reference_video_urls', max: 15 },
    asOf: '2026-10-06',
    quantity: 'duration',
  },
  usualSeconds: 150,
  tags: ['video', 'sound', 'cheap'],
  words: {
    ru: {
      does: 'Лёгкая Seedance 2: недорогие ролики по словам и образцам.',
      goodFor: ['черновик ролика', 'много вариантов', 'оживить фото'],
      example: 'Кот в скафандре шагает по кухне, в окне встаёт Земля, тихий гул',
    },
    en: {
      does: 'The light Seedance 2: low-priced clips from words and samples.',
      goodFor: ['a draft of a clip', 'many variants', 'bringing a photo to life'],
      example: 'A cat in a space suit walks through a kitchen, Earth rises in the window, a low hum',
    },
  },
} satisfies ModelCard

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
      first_frame_url: { type: 'string', 'x-media': 'image' },
      last_frame_url: { type: 'string', 'x-media': 'image' },
      reference_image_urls: { type: 'array', maxItems: 9, items: { type: 'string' }, 'x-media': 'image' },
      reference_video_urls: { type: 'array', maxItems: 3, items: { type: 'string' }, 'x-media': 'video' },
      reference_audio_urls: { type: 'array', maxItems: 3, items: { type: 'string' }, 'x-media': 'audio' },
      resolution: { type: 'string', enum: ['480p', '720p'], default: '720p' },
    },
  },
  safe: { nsfw_checker: true },
  price: { unit: 'run', asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['video', 'sound', 'cheap'],
  words: {
    ru: { does: 'Лёгкая Seedance 2: недорогие ролики по словам и образцам.', goodFor: [] },
    en: { does: 'The light Seedance 2: low-priced clips from words and samples.', goodFor: [] },
  },
} satisfies ModelCard

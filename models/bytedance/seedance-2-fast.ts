import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'bytedance/seedance-2-fast',
  kieModel: 'bytedance/seedance-2-fast',
  api: 'market',
  title: 'Seedance 2 Fast',
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
  tags: ['video', 'sound'],
  words: {
    ru: { does: 'Быстрая Seedance 2: ролики по словам, кадрам и образцам.', goodFor: [] },
    en: { does: 'The quick Seedance 2: clips from words, frames and samples.', goodFor: [] },
  },
} satisfies ModelCard

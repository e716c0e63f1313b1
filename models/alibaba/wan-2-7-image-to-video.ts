import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'wan/2-7-image-to-video',
  kieModel: 'wan/2-7-image-to-video',
  api: 'market',
  title: 'Wan 2.7 Animate',
  vendor: 'Alibaba',
  status: 'live',
  does: 'make',
  output: 'video',
  // A picture is needed, though the schema requires none.
  formats: ['image-to-video'],
  input: {
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { type: 'string', maxLength: 5000 },
      negative_prompt: { type: 'string', maxLength: 500 },
      first_frame_url: { type: 'string', format: 'uri', 'x-media': 'image' },
      last_frame_url: { type: 'string', format: 'uri', 'x-media': 'image' },
      driving_audio_url: { type: 'string', format: 'uri', 'x-media': 'audio' },
      resolution: { type: 'string', enum: ['720p', '1080p'], default: '1080p' },
      duration: { type: 'integer', default: 5, minimum: 2, maximum: 15 },
      prompt_extend: { type: 'boolean', default: true },
      seed: { type: 'integer', minimum: 0, maximum: 2147483647 },
    },
  },
  ask: ['duration'],
  preset: { resolution: '720p' },
  offer: { duration: [3, 5, 8, 10, 15] },
  uses: { 'image-to-video': { take: ['first_frame_url', 'last_frame_url', 'driving_audio_url'] } },
  rules: [{ atLeastOne: ['first_frame_url'] }],
  safe: { nsfw_checker: true },
  price: {
    unit: 'second',
    by: ['resolution'],
    table: { '720p': 16, '1080p': 24 },
    quantity: 'duration',
    asOf: '2026-10-06',
  },
  usualSeconds: 150,
  tags: ['video', 'sound', 'portrait'],
  words: {
    ru: {
      does: 'Оживляет фото под вашу музыку или голос, от первого кадра к последнему.',
      goodFor: ['поющий портрет', 'клип', 'переход между кадрами'],
      example: 'Он поднимает гитару, ударяет по струнам и поёт, загораются огни сцены',
    },
    en: {
      does: 'Animates a photo to your music or voice, from the first frame to the last.',
      goodFor: ['a singing portrait', 'a music clip', 'a transition between frames'],
      example: 'He lifts the guitar, strikes the strings and sings, the stage lights come on',
    },
  },
} satisfies ModelCard

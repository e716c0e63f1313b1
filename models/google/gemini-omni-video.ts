import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'gemini-omni-video',
  kieModel: 'gemini-omni-video',
  api: 'market',
  title: 'Gemini Omni',
  vendor: 'Google',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['prompt', 'duration'],
    properties: {
      prompt: { type: 'string' },
      image_urls: {
        type: 'array',
        items: { type: 'string', format: 'uri' },
        'x-media': 'image',
        maxItems: 7,
      },
      video_list: {
        type: 'array',
        items: {
          type: 'object',
          required: ['url', 'start', 'ends'],
          properties: {
            url: { type: 'string', format: 'uri', 'x-media': 'video', 'x-maxMB': 100 },
            start: { type: 'number', minimum: 0 },
            ends: { type: 'number', minimum: 0 },
          },
        },
        maxItems: 1,
      },
      duration: { type: 'string', enum: ['4', '6', '8', '10'] },
    },
  },
  price: { unit: 'run', asOf: '2026-10-06' },
  usualSeconds: 150,
  tags: ['video'],
  words: {
    ru: { does: 'Снимает и правит видео по просьбе словами.', goodFor: [] },
    en: { does: 'Shoots and edits video from a request.', goodFor: [] },
  },
} satisfies ModelCard

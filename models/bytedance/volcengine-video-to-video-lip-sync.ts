import type { ModelCard } from '../../lib/catalog/card.js'

export const card = {
  id: 'volcengine/video-to-video-lip-sync',
  kieModel: 'volcengine/video-to-video-lip-sync',
  api: 'market',
  title: 'Lip Sync',
  vendor: 'ByteDance',
  status: 'live',
  does: 'make',
  output: 'video',
  input: {
    type: 'object',
    required: ['mode', 'video_url', 'audio_url'],
    properties: {
      mode: { type: 'string', enum: ['lite', 'basic'] },
      video_url: {
        type: 'string',
        format: 'uri',
        'x-media': 'video',
        'x-mime': ['video/quicktime', 'video/mp4'],
        'x-maxMB': 500,
      },
      audio_url: {
        type: 'string',
        format: 'uri',
        'x-media': 'audio',
        'x-mime': ['audio/mpeg', 'audio/wav', 'audio/x-wav', 'audio/aac', 'audio/mp4', 'audio/ogg'],
        'x-maxMB': 10,
      },
      separate_vocal: { type: 'boolean', default: false },
      open_scenedet: { type: 'boolean', default: false },
    },
  },
  preset: { mode: 'lite' },
  rules: [
    { seconds: { video_url: [1, 60], audio_url: [1, 60] } },
    { when: { mode: 'lite' }, must: { open_scenedet: [false, null] } },
  ],
  price: {
    unit: 'second',
    credits: 8,
    length: { of: 'video_url', or: 'audio_url', max: 60, unbounded: true },
    asOf: '2026-10-06',
  },
  usualSeconds: 240,
  tags: ['voice', 'video', 'social'],
  words: {
    ru: {
      does: 'Подгоняет губы человека в видео под новую запись голоса.',
      goodFor: ['дубляж', 'исправить оговорку', 'озвучить героя'],
    },
    en: {
      does: 'Fits the lips in a video to a new voice recording.',
      goodFor: ['dubbing', 'fixing a slip of the tongue', 'voicing a hero'],
    },
  },
} satisfies ModelCard

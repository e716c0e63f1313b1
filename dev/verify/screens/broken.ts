import type { Broken } from '../../../lib/catalog/index.js'

const NAMES = ['image_urls', 'reference_video_urls', 'aspect_ratio']

/** Every rule that can be broken, named after more or fewer fields. */
export const BROKEN: readonly Broken[] = [
  { kind: 'missing', fields: ['prompt'] },
  { kind: 'missing', fields: NAMES },
  { kind: 'clash', fields: ['first_frame_url'], with: NAMES },
  { kind: 'not-with', field: 'resolution', value: '4K', because: ['aspect_ratio'] },
  { kind: 'too-many', fields: ['image_urls'], max: 1, because: ['resolution'] },
  { kind: 'too-many', fields: ['image_urls'], max: 7 },
  { kind: 'too-many', fields: NAMES, max: 5 },
  { kind: 'too-long', field: 'prompt', max: 1_000 },
  { kind: 'seconds', field: 'video_url', min: 3, max: 30, seconds: 75 },
  { kind: 'seconds', field: 'video_url', min: 0, max: 15, seconds: 16 },
  { kind: 'too-large', field: 'image_url', max: 7_680 },
  { kind: 'seconds', field: 'video_url', min: 1, max: 60, seconds: 60.4 },
  { kind: 'unmeasured', field: 'reference_video_urls', media: 'video', because: 'link' },
  { kind: 'unmeasured', field: 'reference_video_urls', media: 'video', because: 'unread' },
  { kind: 'unmeasured', field: 'audio_url', media: 'audio', because: 'unread' },
  { kind: 'unmeasured', field: 'audio_url', media: 'audio', because: 'unseen' },
  { kind: 'past-end', field: 'infill_end_s', of: 'upload_url', seconds: 4.2 },
  { kind: 'order', fields: ['infill_start_s', 'infill_end_s'] },
]

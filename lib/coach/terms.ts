import type { Format } from '../catalog/index.js'

/** The term that explains a question, by its field. */
const TERMS: Record<string, string> = {
  prompt: 'prompt',
  text: 'tts',
  negative_prompt: 'negative',
  negative_tags: 'negative',
  seed: 'seed',
  seeds: 'seed',
  aspect_ratio: 'ratio',
  aspectRatio: 'ratio',
  ratio: 'ratio',
  image_size: 'ratio',
  size: 'ratio',
  resolution: 'resolution',
  image_resolution: 'resolution',
  output_resolution: 'resolution',
  cfg_scale: 'cfg',
  guidance_scale: 'cfg',
  strength: 'strength',
  image_input: 'reference',
  reference_image: 'reference',
  reference_image_urls: 'reference',
  reference_video: 'reference',
  reference_video_urls: 'reference',
  reference_audio_urls: 'reference',
  upscale_factor: 'upscale',
  mask_url: 'mask',
  first_frame_url: 'keyframe',
  last_frame_url: 'keyframe',
  first_frame: 'keyframe',
  last_frame: 'keyframe',
  tail_image_url: 'keyframe',
  end_image_url: 'keyframe',
  first_frame_image_url: 'keyframe',
  last_frame_image_url: 'keyframe',
  driving_audio_url: 'lipsync',
  camera_fixed: 'camera-move',
  fixed_lens: 'camera-move',
  sound_tempo: 'bpm',
  sound_loop: 'loop',
  num_frames: 'fps',
  type: 'stems',
  instrumental: 'stems',
  prompt_extend: 'prompt',
  expand_prompt: 'prompt',
  enhance_prompt: 'prompt',
}

/** The id of the term that explains a question; null where its own words are enough. */
export function termOfField(field: string, format: Format | null): string | null {
  if (field === 'audio_url' && format === 'audio-to-video') return 'lipsync'
  return Object.hasOwn(TERMS, field) ? (TERMS[field] ?? null) : null
}

import type { FieldWords } from '../texts.js'

const FIELDS: Record<string, FieldWords> = {
  prompt: {
    label: 'Description',
    ask: 'Describe what you want: who or what, where, the light and the mood.',
  },
  text: { label: 'Text', ask: 'Send the text to be spoken.' },
  style: { label: 'Style', ask: 'What style of music? Genre, tempo, instruments, mood.' },
  tags: { label: 'Style', ask: 'What should the music be like? Genre, instruments, mood, with commas.' },
  aspect_ratio: { label: 'Frame', ask: 'Which shape of frame?' },
  resolution: { label: 'Resolution', ask: 'Which resolution? Higher is sharper and costs more.' },
  quality: { label: 'Quality', ask: 'Which quality? Higher is sharper and costs more.' },
  duration: { label: 'Length', ask: 'How many seconds should it be?' },
  sound: { label: 'With sound', ask: 'Add sound?' },
  generate_audio: { label: 'With sound', ask: 'Add sound?' },
  generate_audio_switch: { label: 'With sound', ask: 'Add sound?' },
  instrumental: { label: 'No vocals', ask: 'Only music, without a voice?' },
  sound_loop: { label: 'Loop', ask: 'Make it a seamless loop?' },
  type: { label: 'Split into', ask: 'Which parts should the recording be split into?' },
  voice: { label: 'Voice', ask: 'Whose voice should speak?' },
  image: { label: 'Picture', ask: 'Send a picture.' },
  image_url: { label: 'Picture', ask: 'Send the picture to start from.' },
  image_urls: { label: 'Pictures', ask: 'Send the picture to start from.' },
  image_input: { label: 'Pictures', ask: 'Send reference pictures if you have some.' },
  input_urls: { label: 'Pictures', ask: 'Send the picture to change.' },
  video_url: { label: 'Video', ask: 'Send the video to change.' },
  video_urls: { label: 'Video', ask: 'Send the video to change.' },
  audio_url: { label: 'Recording', ask: 'Send a recording of a voice or a song.' },
  upload_url: { label: 'Recording', ask: 'Send the recording to work with.' },
}

/** Words for a field of a form; null when it has none of its own. */
export function fieldWords(name: string): FieldWords | null {
  return Object.hasOwn(FIELDS, name) ? (FIELDS[name] ?? null) : null
}

const OPTIONS: Record<string, Record<string, string>> = {
  aspect_ratio: {
    '1:1': 'Square 1:1',
    '16:9': 'Wide 16:9',
    '9:16': 'Vertical 9:16',
    '4:3': 'Landscape 4:3',
    '3:4': 'Portrait 3:4',
    '5:4': 'Landscape 5:4',
    '4:5': 'Portrait 4:5',
    '3:2': 'Photo 3:2',
    '2:3': 'Photo 2:3',
    '21:9': 'Cinema 21:9',
    auto: 'As in the original',
  },
  type: { separate_vocal: 'Voice and music', split_stem: 'Every instrument' },
  voice: {
    EkK5I93UQWFDigLMpZcX: 'James, husky',
    Z3R5wn05IrDiVCyEkUrK: 'Arabella, mysterious',
    '5l5f8iK3YPeGga21rQIX': 'Adeline, feminine',
    hpp4J3VqNfWAUOO0d1Us: 'Bella, bright',
    BZgkqPqms7Kj9ulSkVzn: 'Eve, lively',
    TX3LPaxmHKxFdv7VOQHJ: 'Liam, energetic',
    nPczCjzI2devNBz1zQrb: 'Brian, deep',
    NOpBlnGInO9m6vDvFkFC: 'Grandpa, kind',
  },
}

/** A choice in words; an unknown one is shown as it is. */
export function optionWords(field: string, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (field === 'duration') return `${value} s`
  const known = OPTIONS[field]
  return known && Object.hasOwn(known, String(value))
    ? (known[String(value)] ?? String(value))
    : String(value)
}

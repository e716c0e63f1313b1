import { usableAddress } from './address.js'
import { asFields, decoded, type Fields } from './json.js'

const FILES_MAX = 32
const DEPTH_MAX = 4

/**
 * The fields that hold results, the best first: the first with an address in it wins. Covers are not results.
 */
const RESULT_FIELDS: readonly string[] = [
  'resultUrls',
  'result_urls',
  'resultUrl',
  'result_url',
  'resultImageUrl',
  'result_image_url',
  'resultVideoUrl',
  'result_video_url',
  'videoUrl',
  'video_url',
  'sunoData',
  'suno_data',
  'audioUrl',
  'audio_url',
  'audioWavUrl',
  'audio_wav_url',
  'images',
  'url',
  'fullResultUrls', // Veo's other cuts, only when its result is empty
  'full_result_urls',
  'originUrls',
  'origin_urls',
]

/**
 * Where an answer wraps its results, in the sequence they are opened. `param` is not here: it holds what was
 * asked.
 */
const WRAPPERS: readonly string[] = [
  'resultJson',
  'result_json',
  'response',
  'info',
  'videoInfo',
  'video_info',
  'resultInfoJson',
  'data',
]
const STEMS: readonly string[] = ['vocal_separation_info', 'vocalSeparationInfo']

/** Addresses in text: one, a JSON list, or KIE's list without quotes ("[https://a, https://b]"). */
function fromText(text: string): string[] {
  const inner = text.trim().replace(/^\[|\]$/g, '')
  return inner.split(/[\s,]+(?=["']?https?:)/i).flatMap((part) => {
    const address = part.trim().replace(/^["']|["']$/g, '')
    return /^[a-z][a-z0-9+.-]*:\/\/|^\/\//i.test(address) ? [address] : []
  })
}

/** Addresses under one value: text, a list, or an object with a result field. */
function addressesIn(value: unknown, depth: number): string[] {
  if (depth === 0) return []
  const inner = decoded(value)
  if (typeof inner === 'string') return fromText(inner)
  if (Array.isArray(inner)) return inner.slice(0, FILES_MAX).flatMap((item) => addressesIn(item, depth - 1))
  const fields = asFields(inner)
  return fields ? fromFields(fields, depth - 1) : []
}

function fromFields(fields: Fields, depth: number): string[] {
  for (const name of [...WRAPPERS, ...RESULT_FIELDS]) {
    const found = addressesIn(fields[name], depth)
    if (found.length > 0) return found
  }
  return STEMS.flatMap((name) => stems(decoded(fields[name])))
}

/** Suno's separated voices: every address but the sound that was given. */
function stems(value: unknown): string[] {
  return Object.entries(asFields(value) ?? {}).flatMap(([name, address]) =>
    /url$/i.test(name) && !/^origin|^image/i.test(name) && typeof address === 'string'
      ? fromText(address)
      : [],
  )
}

/**
 * The result files of a task, from the known result fields only. `found` tells whether there was any address
 * at all; `files` are those we may fetch, without repeats.
 */
export function outputsOf(task: Fields, hosts: readonly string[]): { found: boolean; files: string[] } {
  const addresses = fromFields(task, DEPTH_MAX)
  const files = addresses.flatMap((address) => usableAddress(address, hosts) ?? [])
  return { found: addresses.length > 0, files: [...new Set(files)].slice(0, FILES_MAX) }
}

import { type MediaAddress, mediaIn } from './check.js'
import type { Context, Source, Sources } from './context.js'
import type { Model } from './models.js'
import { sniff } from './sniff.js'

const FETCH_TIMEOUT_MS = 30_000

/** One name for each type that has several. */
const SAME_TYPE: Record<string, string> = {
  'image/jpg': 'image/jpeg',
  'audio/mp3': 'audio/mpeg',
  'audio/m4a': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'video/x-matroska': 'video/webm',
  'video/x-msvideo': 'video/avi',
}

/** Fetches every media file a task was given, as KIE does before it works; never throws. */
export async function fetchSources(
  context: Context,
  model: Model,
  input: Record<string, unknown>,
): Promise<Sources> {
  const files: Source[] = []
  for (const media of mediaIn(model.input, input)) {
    // Files kept at KIE under an id: the fake has no such store and believes them.
    if (!media.address.startsWith('http')) continue
    const fetched = await fetchSource(context, media)
    if (typeof fetched === 'string') return { kind: 'unusable', why: `${media.field}: ${fetched}` }
    files.push(fetched)
  }
  return { kind: 'fetched', files }
}

/** The file, or a sentence why it cannot be used. */
async function fetchSource(context: Context, media: MediaAddress): Promise<Source | string> {
  let bytes: Uint8Array
  try {
    const signal = AbortSignal.any([context.stopping.signal, AbortSignal.timeout(FETCH_TIMEOUT_MS)])
    const response = await context.fetch(media.address, { signal })
    if (!response.ok) return `the file could not be fetched (HTTP ${response.status})`
    bytes = new Uint8Array(await response.arrayBuffer())
  } catch {
    return 'the file could not be fetched'
  }
  const { kind, mime } = sniff(bytes)
  if (media.kind !== 'file' && kind !== media.kind) return `expected ${media.kind}, got ${mime}`
  if (media.mimes && !media.mimes.map(oneName).includes(oneName(mime))) return `${mime} is not supported`
  if (media.maxMB !== null && bytes.byteLength > media.maxMB * 1024 * 1024) {
    return `the file exceeds the maximum size of ${media.maxMB}MB`
  }
  return { field: media.field, kind, mime, bytes }
}

function oneName(mime: string): string {
  const name = mime.toLowerCase()
  return SAME_TYPE[name] ?? name
}

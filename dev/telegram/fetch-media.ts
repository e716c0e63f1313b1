import type { FileKind } from './files.js'
import { bad } from './refusal.js'
import type { Spec } from './spec.js'

export interface Fetched {
  bytes: Uint8Array
  mime: string
  name: string
}

const TIMEOUT_MS = 20_000
/** What the address has to say about itself, by what it is sent as. */
const ACCEPTED: Record<FileKind, RegExp> = {
  photo: /^image\/(jpeg|jpg|png|webp|gif|bmp)$/,
  video: /^video\/(mp4|quicktime|webm)$/,
  animation: /^(image\/gif|video\/mp4)$/,
  audio: /^audio\//,
  voice: /^(audio\/|application\/ogg$)/,
  video_note: /^$/,
  document: /^(image\/gif|application\/(pdf|zip|x-zip-compressed))$/,
}

/** At most `limit` bytes; reading stops at the first byte too many. */
async function readUpTo(response: Response, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of response.body ?? []) {
    total += chunk.length
    if (total > limit) throw bad('failed to get HTTP URL content')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Downloads what the bot sends by address, as Telegram does: limited in size, and the content type has to
 * fit. Loopback addresses are let through, because the neighbouring fakes live there.
 */
export async function fetchMedia(spec: Spec, kind: FileKind, address: string): Promise<Fetched> {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    throw bad('wrong HTTP URL specified')
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw bad('wrong HTTP URL specified')
  const { photoByUrlBytes, otherByUrlBytes } = spec.behaviour.files
  const limit = kind === 'photo' ? photoByUrlBytes : otherByUrlBytes
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => null)
  if (!response?.ok) throw bad('failed to get HTTP URL content')
  const mime = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!ACCEPTED[kind].test(mime)) {
    await response.body?.cancel()
    throw bad('wrong type of the web page content')
  }
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    await response.body?.cancel()
    throw bad('failed to get HTTP URL content')
  }
  const bytes = await readUpTo(response, limit).catch(() => {
    throw bad('failed to get HTTP URL content')
  })
  return { bytes, mime, name: decodeURIComponent(url.pathname.split('/').at(-1) || 'file') }
}

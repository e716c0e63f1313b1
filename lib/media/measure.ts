import { measureFilm } from './film.js'
import type { Measured } from './measured.js'
import { measurePicture } from './picture.js'
import { measureSound } from './sound.js'

/** Most files tell in their first bytes; each look after it sees twice as much. */
const FIRST_LOOK_BYTES = 65_536

function look(view: Buffer, whole: boolean): Measured | null {
  return measurePicture(view) ?? measureFilm(view) ?? measureSound(view, whole)
}

/** What a whole file says of itself; null when nothing we can read. Never throws. */
export function measureBytes(bytes: Uint8Array): Measured | null {
  return lookAt(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), true) ?? null
}

/** Undefined: these are not enough bytes. A file cut short ends in a read beyond its end. */
function lookAt(view: Buffer, whole: boolean): Measured | null | undefined {
  try {
    return look(view, whole)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return undefined
  }
}

/**
 * What a file says of itself, read as far as it takes to know and no further; null when nothing we can read.
 * Throws what the stream throws.
 */
export async function measureStream(body: ReadableStream<Uint8Array>): Promise<Measured | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  let next = FIRST_LOOK_BYTES
  for await (const chunk of body) {
    chunks.push(chunk)
    size += chunk.byteLength
    if (size < next) continue
    next = size * 2
    const found = lookAt(Buffer.concat(chunks), false)
    if (found !== undefined) return found // Leaving the loop cancels the stream.
  }
  return lookAt(Buffer.concat(chunks), true) ?? null
}

import { measureFilm } from './film.js'
import type { Measured, Sight } from './measured.js'
import { measurePicture } from './picture.js'
import { measureSound } from './sound.js'

/** Most files tell in their first bytes; each look after it sees twice as much. */
const FIRST_LOOK_BYTES = 65_536

function look(sight: Sight): Measured | null {
  return measurePicture(sight.view) ?? measureFilm(sight) ?? measureSound(sight)
}

/** What a whole file says of itself; null when nothing we can read. Never throws. */
export function measureBytes(bytes: Uint8Array): Measured | null {
  return wholeLook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

function wholeLook(view: Buffer): Measured | null {
  return lookAt({ view, size: view.length }) ?? null
}

/** Undefined: these are not enough bytes. A file cut short ends in a read beyond its end. */
function lookAt(sight: Sight): Measured | null | undefined {
  try {
    return look(sight)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return undefined
  }
}

/**
 * What a file of so many bytes (`size`; null: nobody knows) says of itself, read as far as it takes to be
 * sure and no further; null when nothing we can read. Throws what the stream throws.
 */
export async function measureStream(
  body: ReadableStream<Uint8Array>,
  size: number | null,
): Promise<Measured | null> {
  const chunks: Uint8Array[] = []
  let read = 0
  let next = FIRST_LOOK_BYTES
  for await (const chunk of body) {
    chunks.push(chunk)
    read += chunk.byteLength
    if (read < next) continue
    next = read * 2
    // A whole file is looked at when the stream says that it is one.
    const found = size !== null && read >= size ? undefined : lookAt({ view: Buffer.concat(chunks), size })
    if (found !== undefined) return found // Leaving the loop cancels the stream.
  }
  return wholeLook(Buffer.concat(chunks))
}

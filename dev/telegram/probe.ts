import { measurePicture } from '../../lib/media/picture.js'
import { probeSound, probeVideo } from './probe-time.js'
import type { Probe } from './probed.js'

const NOTHING = { width: 0, height: 0, seconds: 0 }

/** Looks into the head of a file: kind, size of the picture, length. Never throws. */
export function probe(bytes: Uint8Array): Probe {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const picture = measurePicture(view)
    const found = picture ? { ...NOTHING, ...picture } : (probeVideo(view) ?? probeSound(view))
    if (found) return found
  } catch (error) {
    // A truncated file ends in a read beyond its end: it is as unknown as any other.
    if (!(error instanceof RangeError)) throw error
  }
  const start = view.toString('latin1', 0, 5)
  const mime =
    start === '%PDF-' ? 'application/pdf' : start.startsWith('PK\u0003\u0004') ? 'application/zip' : null
  return { mime, ...NOTHING }
}

import { measureFrames } from './frames.js'
import type { Measured } from './measured.js'

const OPUS_RATE = 48_000
const OGG_PAGE = 'OggS'

function sound(mime: string, seconds: number): Measured {
  return seconds > 0 ? { mime, seconds } : { mime }
}

/** Chunks follow each other; a recorder that was not sure of the length left it open. */
function wav(view: Buffer, whole: boolean): Measured {
  let at = 12
  let bytesPerSecond = 0
  for (;;) {
    if (whole && at + 8 > view.length) return sound('audio/wav', 0)
    const [type, length] = [view.toString('latin1', at, at + 4), view.readUInt32LE(at + 4)]
    if (type === 'fmt ') bytesPerSecond = view.readUInt32LE(at + 16)
    if (type === 'data') {
      const isOpen = length === 0 || length === 0xffff_ffff
      if (isOpen && !whole) throw new RangeError('not the end yet')
      const bytes = isOpen ? view.length - at - 8 : length
      return sound('audio/wav', bytesPerSecond > 0 ? bytes / bytesPerSecond : 0)
    }
    at += 8 + length + (length % 2)
  }
}

/** The last page of an Ogg stream tells how many samples there are; its first one, of which kind they are. */
function ogg(view: Buffer): Measured {
  const head = view.toString('latin1', 28, 36)
  const rate = head === 'OpusHead' ? OPUS_RATE : head.startsWith('\u0001vorbis') ? view.readUInt32LE(40) : 0
  const last = view.lastIndexOf(OGG_PAGE)
  const samples = view.readBigInt64LE(last + 6) // -1: no sound ends on this page.
  return sound('audio/ogg', rate > 0 && samples > 0n ? Number(samples) / rate : 0)
}

function flac(view: Buffer): Measured {
  const rate = view.readUIntBE(18, 3) >>> 4
  const samples = (view.readUInt8(21) & 0x0f) * 2 ** 32 + view.readUInt32BE(22)
  return sound('audio/flac', rate > 0 ? samples / rate : 0)
}

/**
 * Kind and length of a WAV, Ogg, FLAC, MP3 or AAC; null for anything else. Throws RangeError while what is
 * there (`whole`: all there is) does not tell.
 */
export function measureSound(view: Buffer, whole: boolean): Measured | null {
  const start = view.toString('latin1', 0, 12)
  if (start.startsWith('RIFF') && start.endsWith('WAVE')) return wav(view, whole)
  if (start.startsWith('fLaC')) return flac(view)
  const isOgg = start.startsWith(OGG_PAGE)
  if (!whole && (isOgg || measureFrames(view))) throw new RangeError('not the end yet')
  return isOgg ? ogg(view) : measureFrames(view)
}

import { isWhole, type Measured, type Sight, seeMore } from './measured.js'

/** Sounds of plain numbers: integers, floats, A-law and mu-law. Their bytes are their length. */
const PLAIN = new Set([0x1, 0x3, 0x6, 0x7])
/** The real kind stands further on. */
const EXTENSIBLE = 0xfffe
const CHUNK = /^[\x20-\x7e]{4}$/

/** Bytes a second by what is played, not by what the header adds up to; null when not plain numbers. */
function bytesPerSecond(view: Buffer, at: number, length: number): number | null {
  const named = view.readUInt16LE(at)
  const kind = named === EXTENSIBLE && length >= 26 ? view.readUInt16LE(at + 24) : named
  const [channels, rate] = [view.readUInt16LE(at + 2), view.readUInt32LE(at + 4)]
  const [block, bits] = [view.readUInt16LE(at + 12), view.readUInt16LE(at + 14)]
  const isPlain = PLAIN.has(kind) && block > 0 && block === channels * Math.ceil(bits / 8)
  return isPlain && rate > 0 ? rate * block : null
}

/**
 * Kind and length of a WAV; null for anything else. All its sound counts, wherever it lies; a recorder that
 * was not sure of the length left it open. It has no length when compressed, or when its pieces do not make
 * up the file. Throws RangeError while that may still change.
 */
export function measureWav(sight: Sight): Measured | null {
  const { view } = sight
  const start = view.toString('latin1', 0, 12)
  if (!start.startsWith('RIFF') || !start.endsWith('WAVE')) return null
  const mime = 'audio/wav'
  const end = isWhole(sight) ? view.length : (sight.size ?? seeMore())
  let rate: number | null = null
  let bytes = 0
  let at = 12
  while (at + 8 <= end) {
    if (!CHUNK.test(view.toString('latin1', at, at + 4))) return at + 8 > view.length ? seeMore() : { mime }
    const [type, length] = [view.toString('latin1', at, at + 4), view.readUInt32LE(at + 4)]
    const isOpen = type === 'data' && (length === 0 || length === 0xffff_ffff)
    const next = isOpen ? end : at + 8 + length
    if (type === 'fmt ') {
      if (rate !== null || length < 16) return { mime }
      rate = bytesPerSecond(view, at + 8, length)
      if (rate === null) return { mime }
    }
    // A file that ends early has no more sound than it has bytes.
    if (type === 'data') bytes += Math.min(next, end) - at - 8
    at = next + (length % 2 && !isOpen ? 1 : 0)
  }
  // What is left is no chunk: more than a byte or two of padding may be anything.
  const isOdd = end - at > 2
  return rate === null || bytes === 0 || isOdd ? { mime } : { mime, seconds: bytes / rate }
}

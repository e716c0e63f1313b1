/** Small files with a head like that of a real one: as much of them as tells their length. */

function box(type: string, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4)
  return bytes
}

const SCALE = 1_000
const FRAMES_A_SECOND = 25

export interface Film {
  seconds: number
  /** What the film says of itself, when that is not the truth. */
  claimed?: number
  /** Bytes of the moving pictures. */
  size?: number
  index?: 'first' | 'last'
  /** Its samples lie in so many pieces behind an index that tells no length. */
  fragments?: number
  brand?: string
}

/** The tables of a track: so many frames, together so many units long. */
function tables(ticks: number): Buffer {
  const frames = Math.ceil((ticks / SCALE) * FRAMES_A_SECOND)
  const each = frames > 0 ? Math.floor(ticks / frames) : 0
  const rest = frames > 0 ? [frames - 1, each, 1, ticks - each * (frames - 1)] : []
  return box('stbl', box('stts', words(0, rest.length / 2, ...rest)), box('stsz', words(0, 1_000, frames)))
}

/** One piece of a film in fragments: its frames, each with its length, from a moment on. */
function fragment(from: number, ticks: number): Buffer {
  const frames = Math.max(1, Math.ceil((ticks / SCALE) * FRAMES_A_SECOND))
  const each = Math.floor(ticks / frames)
  const lengths = Array.from({ length: frames }, (_, at) => (at === 0 ? ticks - each * (frames - 1) : each))
  const run = box('trun', words(0x101, frames, 0, ...lengths))
  const head = box('tfhd', words(0x2_0000, 1))
  const at = box('tfdt', words(0, from))
  return Buffer.concat([box('moof', box('mfhd', words(0, 1)), box('traf', head, at, run)), moving(100)])
}

function moving(size: number): Buffer {
  return box('mdat', Buffer.alloc(size, 7))
}

/** An MP4 with one track of so many seconds. */
export function mp4({ seconds, claimed = seconds, size = 1_000, fragments = 0, ...film }: Film): Buffer {
  const header = (length: number) => words(0, 0, 0, SCALE, Math.round(length * SCALE))
  const ticks = Math.round(seconds * SCALE)
  const told = fragments > 0 ? 0 : claimed
  const track = box(
    'trak',
    box('tkhd', words(0, 0, 0, 1), Buffer.alloc(60), words(640 << 16, 360 << 16)),
    box('mdia', box('mdhd', header(told)), box('minf', tables(fragments > 0 ? 0 : ticks))),
  )
  const extra = fragments > 0 ? [box('mvex', box('trex', words(0, 1, 1, 0, 0, 0)))] : []
  const index = box('moov', box('mvhd', header(told)), track, ...extra)
  const type = box('ftyp', Buffer.from(`${film.brand ?? 'isom'}\0\0\0\0`, 'latin1'))
  if (film.index === 'last') return Buffer.concat([type, moving(size), index])
  if (fragments === 0) return Buffer.concat([type, index, moving(size)])
  const ends = Array.from({ length: fragments + 1 }, (_, at) => Math.round((ticks * at) / fragments))
  const pieces = ends.slice(1).map((end, at) => fragment(ends[at] ?? 0, end - (ends[at] ?? 0)))
  return Buffer.concat([type, index, ...pieces])
}

/** A box of a film, for what no encoder would write. */
export const filmBox = box

export interface Recording {
  /** A recorder that never wrote how long it became. */
  open?: true
  /** What the header says of the bytes of a second, when that is not the truth. */
  claimed?: number
}

/** A WAV of silence, 8,000 numbers of 16 bits a second. */
export function wav(seconds: number, { open, claimed }: Recording = {}): Buffer {
  const rate = 8_000
  const size = Math.round(seconds * rate) * 2
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(open ? 0xffff_ffff : 36 + size, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(claimed ?? rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(open ? 0xffff_ffff : size, 40)
  return Buffer.concat([head, Buffer.alloc(size)])
}

const OPUS_PACKET = 0.02 // Seconds.

interface Page {
  serial: number
  samples: number
  packets: readonly Uint8Array[]
  begins?: true
}

function page({ serial, samples, packets, begins }: Page): Buffer {
  const head = Buffer.alloc(27)
  head.write('OggS', 0, 'latin1')
  head.writeUInt8(begins ? 2 : 0, 5)
  head.writeBigInt64LE(BigInt(samples), 6)
  head.writeUInt32LE(serial, 14)
  head.writeUInt8(packets.length, 26)
  return Buffer.concat([head, Buffer.from(packets.map((packet) => packet.length)), ...packets])
}

/**
 * An Opus recording as phones make it, in packets of a fiftieth of a second; `claimed`: what its last page
 * says, when that is not the truth.
 */
export function ogg(seconds: number, { serial = 1, claimed = seconds } = {}): Buffer {
  const named = (text: string) => Buffer.from(text, 'latin1')
  const packet = named('\x78sound') // One frame of 20 ms.
  const count = Math.ceil(seconds / OPUS_PACKET - 1e-9)
  const pages = Array.from({ length: Math.ceil(count / 50) }, (_, at) => {
    const packets = Array.from({ length: Math.min(50, count - at * 50) }, () => packet)
    const isLast = (at + 1) * 50 >= count
    const samples = isLast ? Math.round(claimed * 48_000) : Math.min(claimed, at + 1) * 48_000
    return page({ serial, samples, packets })
  })
  return Buffer.concat([
    page({ serial, samples: 0, packets: [named(`OpusHead\x01\x01${'\0'.repeat(9)}`)], begins: true }),
    page({ serial, samples: 0, packets: [named(`OpusTags${'\0'.repeat(8)}`)] }),
    ...pages,
  ])
}

/** A FLAC of so many seconds of mono in 16 bits, packed to half; `claimed`: what its head says instead. */
export function flac(seconds: number, claimed: number = seconds): Buffer {
  const rate = 8_000
  const head = Buffer.alloc(42)
  head.write('fLaC', 0, 'latin1')
  head.writeUInt32BE(0x8000_0022, 4)
  head.writeUIntBE(rate << 4, 18, 3)
  head.writeUInt8(15 << 4, 21)
  head.writeUInt32BE(Math.round(claimed * rate), 22)
  return Buffer.concat([head, Buffer.alloc(Math.round(seconds * rate), 1)])
}

/** AAC frames of 1024 samples at 48 kHz. */
export function aac(seconds: number): Buffer {
  const length = 32
  const frame = Buffer.alloc(length)
  frame.set([0xff, 0xf1, 0x4c, 0x80, length >> 3, (length & 7) << 5, 0xfc])
  return Buffer.concat(Array.from({ length: Math.round((seconds * 48_000) / 1_024) }, () => frame))
}

/** MP3 frames, each at its own bit rate: 0 is the slowest. */
export function mp3(bitrates: readonly number[]): Buffer {
  const table = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
  const frames = bitrates.map((index) => {
    const frame = Buffer.alloc(Math.floor((144_000 * (table[index] ?? 32)) / 44_100))
    frame.set([0xff, 0xfb, (index + 1) << 4, 0xc4])
    return frame
  })
  return Buffer.concat(frames)
}

/** The head of a PNG. */
export function png(width: number, height: number): Buffer {
  const head = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  return Buffer.concat([head, words(width, height), Buffer.alloc(13)])
}

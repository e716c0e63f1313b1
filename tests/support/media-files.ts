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

export interface Film {
  seconds: number
  /** What the film says of itself, when that is not the truth. */
  claimed?: number
  /** Bytes of the moving pictures. */
  size?: number
  index?: 'first' | 'last'
  fragments?: true
  brand?: string
}

/** An MP4 with one track of so many seconds. */
export function mp4({ seconds, claimed = seconds, size = 1_000, ...film }: Film): Buffer {
  const header = (length: number) => words(0, 0, 0, SCALE, Math.round(length * SCALE))
  const frames = Math.round(seconds * SCALE)
  const track = box(
    'trak',
    box('tkhd', Buffer.alloc(76), words(640 << 16, 360 << 16)),
    box('mdia', box('mdhd', header(claimed)), box('minf', box('stbl', box('stts', words(0, 1, frames, 1))))),
  )
  const extra = film.fragments ? [box('mvex', box('trex', Buffer.alloc(24)))] : []
  const index = box('moov', box('mvhd', header(claimed)), track, ...extra)
  const type = box('ftyp', Buffer.from(`${film.brand ?? 'isom'}\0\0\0\0`, 'latin1'))
  const pictures = box('mdat', Buffer.alloc(size, 7))
  return Buffer.concat(film.index === 'last' ? [type, pictures, index] : [type, index, pictures])
}

/** A WAV of silence; `open`: a recorder that never wrote how long it became. */
export function wav(seconds: number, open?: 'open'): Buffer {
  const rate = 16_000
  const size = Math.round(seconds * rate)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt32LE(rate, 28)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(open ? 0xffff_ffff : size, 40)
  return Buffer.concat([head, Buffer.alloc(size)])
}

/** An Opus recording as phones make it: two pages, the last with the count of samples. */
export function ogg(seconds: number): Buffer {
  const page = (samples: bigint, content: string) => {
    const head = Buffer.alloc(28)
    head.write('OggS', 0, 'latin1')
    head.writeBigInt64LE(samples, 6)
    return Buffer.concat([head, Buffer.from(content, 'latin1')])
  }
  return Buffer.concat([
    page(0n, `OpusHead${'\0'.repeat(11)}`),
    page(BigInt(seconds * 48_000), 'sound'.repeat(99)),
  ])
}

/** The head of a FLAC. */
export function flac(seconds: number): Buffer {
  const rate = 44_100
  const bytes = Buffer.alloc(42)
  bytes.write('fLaC', 0, 'latin1')
  bytes.writeUIntBE(rate << 4, 18, 3)
  bytes.writeUInt32BE(seconds * rate, 22)
  return bytes
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

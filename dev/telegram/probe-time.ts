import type { Probe } from './probed.js'

interface Box {
  type: string
  start: number
  end: number
}

const BITRATES_V1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320] // kbit/s, layer III
const BITRATES_V2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const RATES_V1 = [44_100, 48_000, 32_000]
const OPUS_RATE = 48_000

function boxes(view: Buffer, from: number, to: number): Box[] {
  const found: Box[] = []
  let at = from
  while (at + 8 <= to) {
    const size = view.readUInt32BE(at)
    const long = size === 1
    const length = size === 0 ? to - at : long ? Number(view.readBigUInt64BE(at + 8)) : size
    if (length < 8) break
    const end = Math.min(at + length, to)
    found.push({ type: view.toString('latin1', at + 4, at + 8), start: at + (long ? 16 : 8), end })
    at += length
  }
  return found
}

function inside(view: Buffer, box: Box | undefined, type: string): Box[] {
  return box ? boxes(view, box.start, box.end).filter((inner) => inner.type === type) : []
}

function mp4Seconds(view: Buffer, header: Box | undefined): number {
  if (!header) return 0
  const long = view[header.start] === 1
  const scale = view.readUInt32BE(header.start + (long ? 20 : 12))
  const length = long ? Number(view.readBigUInt64BE(header.start + 24)) : view.readUInt32BE(header.start + 16)
  return scale > 0 ? Math.round(length / scale) : 0
}

/** Size, length and kind of an MP4, M4A or WebM; null for anything else. Throws RangeError when cut short. */
export function probeVideo(view: Buffer): Probe | null {
  if (view.toString('hex', 0, 4) === '1a45dfa3')
    return { mime: 'video/webm', width: 0, height: 0, seconds: 0 }
  if (view.toString('latin1', 4, 8) !== 'ftyp') return null
  const movie = boxes(view, 0, view.length).find((box) => box.type === 'moov')
  const seconds = mp4Seconds(view, inside(view, movie, 'mvhd')[0])
  const sizes = inside(view, movie, 'trak').flatMap((track) => {
    const [header] = inside(view, track, 'tkhd')
    if (!header) return []
    // Width and height are the last eight bytes, 16.16 fixed point.
    return [[view.readUInt32BE(header.end - 8) >>> 16, view.readUInt32BE(header.end - 4) >>> 16] as const]
  })
  const [width, height] = sizes.find(([w]) => w > 0) ?? [0, 0]
  const brand = view.toString('latin1', 8, 12)
  const mime = brand.startsWith('M4A')
    ? 'audio/mp4'
    : brand.startsWith('qt')
      ? 'video/quicktime'
      : 'video/mp4'
  return { mime, width, height, seconds }
}

function wav(view: Buffer): number {
  const rate = view.readUInt32LE(28) // Bytes a second.
  return rate > 0 ? Math.round((view.length - 44) / rate) : 0
}

/** The last page of an Ogg stream tells how many samples there are. */
function ogg(view: Buffer): number {
  const last = view.lastIndexOf('OggS')
  return last < 0 ? 0 : Math.round(Number(view.readBigUInt64LE(last + 6)) / OPUS_RATE)
}

/** The number of frames is written in a Xing or Info header; without one the bit rate is constant. */
function mp3(view: Buffer, start: number): number {
  const [version, third] = [(view.readUInt8(start + 1) >> 3) & 3, view.readUInt8(start + 2)]
  const first = version === 3
  const bitrate = (first ? BITRATES_V1 : BITRATES_V2)[third >> 4] ?? 0
  const rate = (RATES_V1[(third >> 2) & 3] ?? 44_100) / (first ? 1 : version === 2 ? 2 : 4)
  const head = view.subarray(start, start + 64)
  const mark = Math.max(head.indexOf('Xing'), head.indexOf('Info'))
  if (mark > 0 && (head.readUInt32BE(mark + 4) & 1) === 1) {
    return Math.round((head.readUInt32BE(mark + 8) * (first ? 1152 : 576)) / rate)
  }
  return bitrate > 0 ? Math.round(((view.length - start) * 8) / (bitrate * 1_000)) : 0
}

function mp3Start(view: Buffer): number | null {
  if (view.toString('latin1', 0, 3) !== 'ID3') return isFrame(view, 0) ? 0 : null
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (view.readUInt8(at) & 0x7f), 0)
  return isFrame(view, 10 + size) ? 10 + size : null
}

function isFrame(view: Buffer, at: number): boolean {
  return view.length > at + 4 && view[at] === 0xff && ((view[at + 1] ?? 0) & 0xe6) === 0xe2
}

function sound(mime: string, seconds: number): Probe {
  return { mime, width: 0, height: 0, seconds }
}

/** Length and kind of a WAV, OGG, FLAC or MP3; null for anything else. Throws RangeError when cut short. */
export function probeSound(view: Buffer): Probe | null {
  const start = view.toString('latin1', 0, 12)
  if (start.startsWith('RIFF') && start.endsWith('WAVE')) return sound('audio/wav', wav(view))
  if (start.startsWith('OggS')) return sound('audio/ogg', ogg(view))
  if (start.startsWith('fLaC')) return sound('audio/flac', 0)
  const frame = mp3Start(view)
  return frame === null ? null : sound('audio/mpeg', mp3(view, frame))
}

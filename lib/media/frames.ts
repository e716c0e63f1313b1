import { type Measured, seeMore } from './measured.js'

interface Frame {
  mime: string
  /** Bytes. */
  length: number
  seconds: number
}

const BITRATES_V1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320] // kbit/s, layer III
const BITRATES_V2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const RATES_MP3 = [44_100, 48_000, 32_000]
const RATES_AAC = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350,
]
const AAC_SAMPLES = 1_024
/** So many frames in a row are no accident of other bytes. */
const FRAMES_AT_LEAST = 3
/** Tags of players around the sound; more may be sound of a kind that we cannot count. */
const STRANGE_BYTES_MOST = 8_192

function mp3(view: Buffer, at: number): Frame | null {
  const [second, third] = [view.readUInt8(at + 1), view.readUInt8(at + 2)]
  const version = (second >> 3) & 3 // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
  const first = version === 3
  const bitrate = (first ? BITRATES_V1 : BITRATES_V2)[third >> 4] ?? 0
  const rate = (RATES_MP3[(third >> 2) & 3] ?? 0) / (first ? 1 : version === 2 ? 2 : 4)
  if (version === 1 || bitrate === 0 || rate === 0) return null
  const length = Math.floor(((first ? 144_000 : 72_000) * bitrate) / rate) + ((third >> 1) & 1)
  return { mime: 'audio/mpeg', length, seconds: (first ? 1_152 : 576) / rate }
}

function aac(view: Buffer, at: number): Frame | null {
  const rate = RATES_AAC[(view.readUInt8(at + 2) >> 2) & 0x0f]
  const length = (view.readUInt32BE(at + 2) >>> 5) & 0x1fff
  const blocks = (view.readUInt8(at + 6) & 3) + 1
  return rate && length > 7 ? { mime: 'audio/aac', length, seconds: (blocks * AAC_SAMPLES) / rate } : null
}

function frameAt(view: Buffer, at: number): Frame | null {
  if (at + 7 > view.length || view.readUInt8(at) !== 0xff) return null
  const layer = view.readUInt8(at + 1) & 0xf6
  if (layer === 0xf0) return aac(view, at)
  return (layer & 0xe6) === 0xe2 ? mp3(view, at) : null
}

/** Behind the tag that players write in front of the sound. */
function soundStart(view: Buffer): number {
  if (view.toString('latin1', 0, 3) !== 'ID3') return 0
  return 10 + [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (view.readUInt8(at) & 0x7f), 0)
}

/** Where frames go on after something else: two in a row are no accident of other bytes. -1: nowhere. */
function nextStart(view: Buffer, from: number): number {
  for (let at = view.indexOf(0xff, from); at !== -1; at = view.indexOf(0xff, at + 1)) {
    const frame = frameAt(view, at)
    if (frame && frameAt(view, at + frame.length)) return at
  }
  return -1
}

/**
 * Kind and length of an MP3 or AAC, all its frames counted, whatever a header promises; without a length when
 * much of it is no frame. Null for anything else. Throws RangeError when cut short in its tag.
 */
export function measureFrames(view: Buffer): Measured | null {
  const start = soundStart(view)
  if (start > view.length) seeMore()
  const mime = frameAt(view, start)?.mime
  if (mime === undefined) return null
  let [count, seconds, strange] = [0, 0, 0]
  for (let at = start; at !== -1 && at < view.length; ) {
    const frame = frameAt(view, at)
    const next = frame ? at + frame.length : nextStart(view, at + 1)
    if (frame) {
      count += 1
      seconds += frame.seconds
    } else strange += (next === -1 ? view.length : next) - at
    at = next
  }
  if (count < FRAMES_AT_LEAST) return null
  return strange > STRANGE_BYTES_MOST ? { mime } : { mime, seconds }
}

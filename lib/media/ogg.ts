import type { Measured } from './measured.js'

const PAGE = 'OggS'
const HEAD_BYTES = 27
const OPUS_RATE = 48_000
/** Flags of a page: the first packet began on the page before; a stream begins here. */
const CONTINUED = 1
const BEGINS = 2
/** A stream ends inside its last packet, and Opus begins before its first sound. */
const PADDING_SECONDS = 0.25
/** Most packets of music are long ones: fewer samples than half of that are not what is played. */
const VORBIS_SHARE = 0.5

interface Stream {
  kind: 'opus' | 'vorbis'
  rate: number
  /** Samples before the first sound. */
  skip: number
  /** Samples of a long packet of Vorbis. */
  long: number
  /** Where the last page ends, samples. */
  last: number
  /** Samples by its packets, where these say it. */
  played: number
  packets: number
}

/** The kinds we can count; null for any other. */
function streamFrom(view: Buffer, at: number): Stream | null {
  const known = { last: 0, played: 0, packets: 0 }
  if (view.toString('latin1', at, at + 8) === 'OpusHead') {
    return { kind: 'opus', rate: OPUS_RATE, skip: view.readUInt16LE(at + 10), long: 0, ...known }
  }
  if (view.toString('latin1', at, at + 7) !== '\u0001vorbis') return null
  const long = 2 ** (view.readUInt8(at + 28) >> 4)
  return { kind: 'vorbis', rate: view.readUInt32LE(at + 12), skip: 0, long, ...known }
}

/** Samples of one packet of Opus: so many frames of a length that its first byte names (RFC 6716, 3.1). */
function opusSamples(view: Buffer, at: number, length: number): number {
  if (length === 0) return 0
  const first = view.readUInt8(at)
  const [mode, code] = [first >> 3, first & 3]
  const step = mode & 3
  const silk = [480, 960, 1_920, 2_880][step] ?? 0
  const frame = mode < 12 ? silk : mode < 16 ? 480 * (1 + (mode & 1)) : 120 * 2 ** step
  const many = length > 1 ? view.readUInt8(at + 1) & 0x3f : 0
  return frame * (code === 0 ? 1 : code === 3 ? many : 2)
}

interface Page {
  flags: number
  serial: number
  /** Samples at its end; -1: no packet ends here. */
  samples: number
  /** Lengths of its pieces of packets; 255: goes on in the next. */
  laces: Buffer
  start: number
  end: number
}

/** The page at a place; null when there is no whole one. */
function pageAt(view: Buffer, at: number): Page | null {
  if (at + HEAD_BYTES > view.length || view.toString('latin1', at, at + 4) !== PAGE) return null
  const count = view.readUInt8(at + 26)
  const start = at + HEAD_BYTES + count
  const laces = view.subarray(at + HEAD_BYTES, start)
  const end = laces.reduce((sum, lace) => sum + lace, start)
  if (end > view.length) return null
  return {
    flags: view.readUInt8(at + 5),
    samples: Number(view.readBigInt64LE(at + 6)),
    serial: view.readUInt32LE(at + 14),
    laces,
    start,
    end,
  }
}

/** Counts the packets that begin on a page; those of the heads of a stream are no sound. */
function countPackets(view: Buffer, page: Page, stream: Stream): void {
  let at = page.start
  let begins = (page.flags & CONTINUED) === 0
  for (const lace of page.laces) {
    if (begins) {
      const name = view.toString('latin1', at, at + 8)
      if (name !== 'OpusTags' && !name.startsWith('vorbis', 1)) {
        stream.packets += 1
        if (stream.kind === 'opus') stream.played += opusSamples(view, at, lace)
      }
    }
    at += lace
    begins = lace < 255
  }
}

/** The seconds of one stream; null when what its pages say cannot be true of its packets. */
function secondsOf({ kind, rate, skip, last, long, played, packets }: Stream): number | null {
  if (rate === 0) return null
  const told = Math.max(0, last - skip) / rate
  if (kind === 'opus') return played / rate > told + PADDING_SECONDS ? played / rate : told
  return last < (packets / 2) * long * VORBIS_SHARE ? null : told
}

/**
 * Kind and length of a whole Ogg with Opus or Vorbis; null for anything else. Streams that follow each other
 * (links) are summed, of those beside each other the longest counts. It has no length when any of it is
 * another kind of stream, or when its packets play longer than its pages say.
 */
export function measureOgg(view: Buffer): Measured | null {
  if (view.toString('latin1', 0, 4) !== PAGE) return null
  const mime = 'audio/ogg'
  const links: Map<number, Stream>[] = []
  let isBeginning = false
  let at = 0
  for (let page = pageAt(view, at); page; page = pageAt(view, at)) {
    at = page.end
    if (page.flags & BEGINS) {
      const stream = streamFrom(view, page.start)
      if (!stream) return { mime }
      if (!isBeginning) links.push(new Map())
      if (links.at(-1)?.has(page.serial)) return { mime }
      links.at(-1)?.set(page.serial, stream)
      isBeginning = true
      continue
    }
    isBeginning = false
    const stream = links.at(-1)?.get(page.serial)
    if (!stream) return { mime }
    stream.last = Math.max(stream.last, page.samples)
    countPackets(view, page, stream)
  }
  if (at < view.length) return { mime } // Something that is no page: nobody knows what is played of it.
  let seconds = 0
  for (const streams of links) {
    let longest = 0
    for (const stream of streams.values()) {
      const length = secondsOf(stream)
      if (length === null) return { mime }
      longest = Math.max(longest, length)
    }
    seconds += longest
  }
  return seconds > 0 ? { mime, seconds } : { mime }
}

import type { Measured } from './measured.js'

interface Box {
  type: string
  start: number
  end: number
}

const UNKNOWN = 0xffff_ffff
/** What such a file can begin with; old QuickTime has no `ftyp`. */
const FIRST_BOXES = new Set(['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip'])

/** The boxes between two places; the last one may reach beyond what is there. */
function boxes(view: Buffer, from: number, to: number): Box[] {
  const found: Box[] = []
  let at = from
  while (at + 8 <= to) {
    const size = view.readUInt32BE(at)
    const long = size === 1
    const length = size === 0 ? to - at : long ? Number(view.readBigUInt64BE(at + 8)) : size
    if (length < 8) break
    found.push({
      type: view.toString('latin1', at + 4, at + 8),
      start: at + (long ? 16 : 8),
      end: at + length,
    })
    at += length
  }
  return found
}

function inside(view: Buffer, parents: readonly Box[], type: string): Box[] {
  const all = parents.flatMap((box) => boxes(view, box.start, box.end))
  return all.filter((box) => box.type === type)
}

/** Units a second, and how many units a header of the film (mvhd) or of a track (mdhd) names. */
function timesIn(view: Buffer, header: Box): { scale: number; length: number } {
  const long = view.readUInt8(header.start) === 1
  const scale = view.readUInt32BE(header.start + (long ? 20 : 12))
  const length = long ? Number(view.readBigUInt64BE(header.start + 24)) : view.readUInt32BE(header.start + 16)
  return { scale, length: length < (long ? Number.MAX_SAFE_INTEGER : UNKNOWN) ? length : 0 }
}

function secondsIn(view: Buffer, header: Box): number {
  const { scale, length } = timesIn(view, header)
  return scale > 0 ? length / scale : 0
}

/** The length of a track by its own header, or by its samples when these last longer. */
function trackSeconds(view: Buffer, track: Box): number {
  const media = inside(view, [track], 'mdia')
  const [header] = inside(view, media, 'mdhd')
  if (!header) return 0
  const tables = inside(view, inside(view, media, 'minf'), 'stbl')
  const samples = inside(view, tables, 'stts').reduce((sum, table) => sum + samplesIn(view, table), 0)
  const { scale } = timesIn(view, header)
  return Math.max(secondsIn(view, header), scale > 0 ? samples / scale : 0)
}

/** The lengths of all samples together: so many of each length. */
function samplesIn(view: Buffer, table: Box): number {
  let sum = 0
  for (let at = table.start + 8; at + 8 <= table.end; at += 8) {
    sum += view.readUInt32BE(at) * view.readUInt32BE(at + 4)
  }
  return sum
}

/** Width and height are the last eight bytes of a track's header, 16.16 fixed point. */
function sizeIn(view: Buffer, header: Box): [number, number] {
  return [view.readUInt32BE(header.end - 8) >>> 16, view.readUInt32BE(header.end - 4) >>> 16]
}

function kindOf(brand: string): string {
  if (brand.startsWith('M4A')) return 'audio/mp4'
  return brand.startsWith('qt') ? 'video/quicktime' : 'video/mp4'
}

/**
 * Kind, length and size of an MP4, MOV or M4A; null for anything else. The length is that of the longest
 * track, whatever the film says of itself. Throws RangeError when cut short before its index.
 */
export function measureFilm(view: Buffer): Measured | null {
  const first = view.toString('latin1', 4, 8)
  if (!FIRST_BOXES.has(first)) return null
  const all = boxes(view, 0, view.length)
  const film = all.filter((box) => box.type === 'moov')
  if (film.length === 0 || film.some((box) => box.end > view.length)) throw new RangeError('no index yet')
  const tracks = inside(view, film, 'trak')
  // A film in fragments tells its length nowhere before their end.
  const isWhole = inside(view, film, 'mvex').length === 0
  const lengths = [
    ...inside(view, film, 'mvhd').map((header) => secondsIn(view, header)),
    ...tracks.map((track) => trackSeconds(view, track)),
  ]
  const seconds = isWhole ? Math.max(0, ...lengths) : 0
  const sizes = inside(view, tracks, 'tkhd').map((header) => sizeIn(view, header))
  const [width, height] = sizes.find(([side]) => side > 0) ?? [0, 0]
  return {
    mime: first === 'ftyp' ? kindOf(view.toString('latin1', 8, 12)) : 'video/quicktime',
    ...(seconds > 0 ? { seconds } : {}),
    ...(width > 0 ? { width, height } : {}),
  }
}

import { type Box, doubt, type Film, inside, isLong, longAt, only, within, wordAt } from './boxes.js'

/** What the index of a film says of one track. */
export interface Track {
  id: number
  /** Units a second. */
  scale: number
  /** Units of all samples in the index. */
  ticks: number
  /** The longest that any of its headers claims. */
  seconds: number
  width: number
  height: number
}

const UNKNOWN = 0xffff_ffff
const UNKNOWN_LONG = 2 ** 63

interface Times {
  scale: number
  length: number
}

/** Units a second, and how many units a header of the film (mvhd) or of a track (mdhd) names. */
function timesIn(film: Film, header: Box): Times {
  const long = isLong(film, header)
  const scale = wordAt(film, header, long ? 20 : 12)
  const length = long ? longAt(film, header, 24) : wordAt(film, header, 16)
  return { scale, length: length < (long ? UNKNOWN_LONG : UNKNOWN) ? length : 0 }
}

function seconds(length: number, scale: number): number {
  return scale > 0 ? length / scale : 0
}

/** The units a second of the whole film, and the seconds it claims. */
export function filmTimes(film: Film, headers: readonly Box[]): { scale: number; seconds: number } {
  const [first] = headers
  if (!first || headers.length > 1) doubt(film)
  if (!first) return { scale: 0, seconds: 0 }
  const { scale, length } = timesIn(film, first)
  return { scale, seconds: seconds(length, scale) }
}

/** The lengths of all samples together, so many of each length; how many must be so many as have a size. */
function samplesIn(film: Film, tables: readonly Box[]): number {
  const lengths = only(film, tables, 'stts')
  const sizes = tables.filter(({ type }) => type === 'stsz' || type === 'stz2')
  const [size, ...others] = sizes
  if (!lengths || !size || others.length > 0) {
    doubt(film)
    return 0
  }
  const rows = wordAt(film, lengths, 4)
  if (rows * 8 > lengths.end - lengths.start - 8) {
    doubt(film)
    return 0
  }
  let [count, sum] = [0, 0]
  for (let row = 0; row < rows; row += 1) {
    const samples = wordAt(film, lengths, 8 + row * 8)
    count += samples
    sum += samples * wordAt(film, lengths, 12 + row * 8)
  }
  if (count < wordAt(film, size, 8) || (count > 1 && sum === 0)) doubt(film)
  return sum
}

/** The length of what is shown of a track: its edits may show a piece of it twice. In units of the film. */
function editsIn(film: Film, lists: readonly Box[]): number {
  let sum = 0
  for (const list of lists) {
    const [long, rows] = [isLong(film, list), wordAt(film, list, 4)]
    const each = long ? 20 : 12
    if (rows * each > list.end - list.start - 8) {
      doubt(film)
      return 0
    }
    for (let row = 0; row < rows; row += 1) {
      const length = long ? longAt(film, list, 8 + row * each) : wordAt(film, list, 8 + row * each)
      sum += length < (long ? UNKNOWN_LONG : UNKNOWN) ? length : 0
    }
  }
  return sum
}

/** One track by its own headers and by its samples; `filmScale`: units a second of the film around it. */
export function readTrack(film: Film, box: Box, filmScale: number): Track {
  const parts = within(film, [box])
  const head = only(film, parts, 'tkhd')
  const media = within(
    film,
    parts.filter(({ type }) => type === 'mdia'),
  )
  const header = only(film, media, 'mdhd')
  const minfs = media.filter(({ type }) => type === 'minf')
  const { scale, length } = header ? timesIn(film, header) : { scale: 0, length: 0 }
  const ticks = samplesIn(film, within(film, inside(film, minfs, 'stbl')))
  if (scale === 0) doubt(film)
  const lists = inside(
    film,
    parts.filter(({ type }) => type === 'edts'),
    'elst',
  )
  const shown = seconds(editsIn(film, lists), filmScale)
  // Width and height are the last eight bytes of a track's header, 16.16 fixed point.
  const end = head ? head.end - head.start : 0
  return {
    id: head ? wordAt(film, head, isLong(film, head) ? 20 : 12) : 0,
    scale,
    ticks,
    seconds: Math.max(seconds(length, scale), seconds(ticks, scale), shown),
    width: head && end >= 84 ? wordAt(film, head, end - 8) >>> 16 : 0,
    height: head && end >= 84 ? wordAt(film, head, end - 4) >>> 16 : 0,
  }
}

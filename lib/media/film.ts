import { boxesIn, doubt, isLong, longAt, openFilm, within, wordAt } from './boxes.js'
import { fragmentSeconds } from './fragments.js'
import { isWhole, type Measured, type Sight, seeMore } from './measured.js'
import { filmTimes, readTrack } from './tracks.js'

/** What such a file can begin with; old QuickTime has no `ftyp`. */
const FIRST_BOXES = new Set(['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip'])
/** An index where a player may find it, and a reader that expects it elsewhere does not. */
const MISPLACED = new Set(['trak', 'mdia', 'udta', 'cmov', 'mvhd', 'mvex', 'traf', 'trun'])

function kindOf(brand: string): string {
  if (brand.startsWith('M4A')) return 'audio/mp4'
  return brand.startsWith('qt') ? 'video/quicktime' : 'video/mp4'
}

/**
 * Kind, length and size of an MP4, MOV or M4A; null for anything else. The length is that of the longest
 * track by its samples, those of fragments included, or what any header claims when that is longer. A film
 * that contradicts itself has none. Throws RangeError while its index or a part of it may still follow.
 */
export function measureFilm(sight: Sight): Measured | null {
  const { view, size } = sight
  const first = view.toString('latin1', 4, 8)
  if (!FIRST_BOXES.has(first)) return null
  const film = openFilm(view)
  const all = boxesIn(film, 0, view.length)
  const indexes = all.filter(({ type }) => type === 'moov')
  const fragments = all.filter(({ type }) => type === 'moof')
  if (indexes.length === 0 || [...indexes, ...fragments].some((box) => box.claimed > box.end)) seeMore()
  // Behind the last box we know of there may be fragments: the rest of the film.
  if (!isWhole(sight) && (size === null || (all.at(-1)?.claimed ?? 0) < size)) seeMore()
  const parts = within(film, indexes)
  if (indexes.length > 1 || all.some(({ type }) => MISPLACED.has(type))) doubt(film)
  if (parts.some(({ type }) => type === 'cmov')) doubt(film)
  const times = filmTimes(
    film,
    parts.filter(({ type }) => type === 'mvhd'),
  )
  const tracks = parts.filter(({ type }) => type === 'trak').map((box) => readTrack(film, box, times.scale))
  const extensions = within(
    film,
    parts.filter(({ type }) => type === 'mvex'),
  )
  const [whole] = extensions.filter(({ type }) => type === 'mehd')
  const claimed = whole ? (isLong(film, whole) ? longAt(film, whole, 4) : wordAt(film, whole, 4)) : 0
  const seconds = Math.max(
    times.seconds,
    times.scale > 0 ? claimed / times.scale : 0,
    ...tracks.map((track) => track.seconds),
    fragmentSeconds(film, { extensions, fragments }, tracks),
  )
  const { width = 0, height = 0 } = tracks.find((track) => track.width > 0) ?? {}
  const isSure = !film.isDoubtful
  return {
    mime: first === 'ftyp' ? kindOf(view.toString('latin1', 8, 12)) : 'video/quicktime',
    ...(isSure && seconds > 0 ? { seconds } : {}),
    ...(isSure && width > 0 ? { width, height } : {}),
  }
}

/** A piece of an MP4: what it is, and where its content lies. */
export interface Box {
  type: string
  start: number
  end: number
  /** Where it says it ends, when that is beyond what holds it. */
  claimed: number
}

/** A film that is being read, and whether its bytes may be believed. */
export interface Film {
  view: Buffer
  /** So many boxes more may be looked at. */
  left: number
  /** Something contradicts something else, or is not as films are: then nothing of it is certain. */
  isDoubtful: boolean
}

/** Films of an hour have some thousands. */
const BOXES_MOST = 10_000

export function openFilm(view: Buffer): Film {
  return { view, left: BOXES_MOST, isDoubtful: false }
}

/** Marks a film as one whose bytes prove nothing. */
export function doubt(film: Film): void {
  film.isDoubtful = true
}

/** The boxes between two places; none reaches beyond the second. At most as many as the film may have. */
export function boxesIn(film: Film, from: number, to: number): Box[] {
  const { view } = film
  const found: Box[] = []
  let at = from
  while (at + 8 <= to) {
    const size = view.readUInt32BE(at)
    const long = size === 1
    const length = size === 0 ? to - at : long ? Number(view.readBigUInt64BE(at + 8)) : size
    film.left -= 1
    if (film.left < 0 || length < (long ? 16 : 8)) {
      doubt(film)
      break
    }
    const type = view.toString('latin1', at + 4, at + 8)
    const claimed = at + length
    found.push({ type, start: at + (long ? 16 : 8), end: Math.min(claimed, to), claimed })
    at = claimed
  }
  return found
}

/** All boxes inside of these; one that reaches out of its parent is a doubt. */
export function within(film: Film, parents: readonly Box[]): Box[] {
  const all = parents.flatMap((box) => boxesIn(film, box.start, box.end))
  if (all.some((box) => box.claimed > box.end)) doubt(film)
  return all
}

/** The boxes of a type inside of these. */
export function inside(film: Film, parents: readonly Box[], type: string): Box[] {
  return within(film, parents).filter((box) => box.type === type)
}

/** The one box of a type among these; none, or a second one, is a doubt. */
export function only(film: Film, among: readonly Box[], type: string): Box | null {
  const [box, ...others] = among.filter((one) => one.type === type)
  if (box && others.length === 0) return box
  doubt(film)
  return null
}

/** A 32-bit number of a box; one that is not there is a doubt, and 0. */
export function wordAt(film: Film, box: Box, offset: number): number {
  const at = box.start + offset
  if (at + 4 <= box.end) return film.view.readUInt32BE(at)
  doubt(film)
  return 0
}

/** A 64-bit number of a box; one that is not there is a doubt, and 0. */
export function longAt(film: Film, box: Box, offset: number): number {
  const at = box.start + offset
  if (at + 8 <= box.end) return Number(film.view.readBigUInt64BE(at))
  doubt(film)
  return 0
}

/** The three bytes of flags of a box. */
export function flagsOf(film: Film, box: Box): number {
  return wordAt(film, box, 0) & 0xff_ffff
}

/** True for a box whose times have 64 bits. */
export function isLong(film: Film, box: Box): boolean {
  return wordAt(film, box, 0) >>> 24 === 1
}

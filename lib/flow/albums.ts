import type { KeptFile, SendKind } from '../generation/index.js'

/** Telegram takes so many files in one album. */
export const ALBUM_MOST = 10
/** So many albums follow one press: more would meet the limits of a chat. */
const ALBUMS_AT_ONCE = 3

/** The files of one generation, of one kind. */
export interface Pile {
  kind: SendKind
  files: readonly string[]
  caption: string
  covered: boolean
}

export interface Album {
  files: KeptFile[]
  /** The first pile that is in it: from there it can be sent again. */
  first: number
}

/** Pictures and films stand in one album; sounds and documents only among themselves. */
function familyOf(kind: SendKind): string {
  return kind === 'video' ? 'image' : kind
}

/**
 * What to send of these piles at one press: albums in their order, at most ten files, whole piles only; how
 * many piles that takes, and how many of them have no file. Takes at least one pile when there is one.
 */
export function albumsOf(piles: readonly Pile[]): { albums: Album[]; taken: number; lost: number } {
  const albums: Album[] = []
  let [sent, lost, taken] = [0, 0, 0]
  for (const [index, { kind, files, ...shown }] of piles.entries()) {
    const some = files.slice(0, ALBUM_MOST)
    if (sent + some.length > ALBUM_MOST) break
    const last = albums.at(-1)
    const fits = last?.files[0] !== undefined && familyOf(last.files[0].kind) === familyOf(kind)
    if (some.length > 0 && !fits && albums.length === ALBUMS_AT_ONCE) break
    const added = some.map((fileId) => ({ kind, fileId, ...shown }))
    if (some.length === 0) lost += 1
    else if (last && fits) last.files.push(...added)
    else albums.push({ files: added, first: index })
    sent += some.length
    taken += 1
  }
  return { albums, taken, lost }
}

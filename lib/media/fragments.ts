import { type Box, doubt, type Film, flagsOf, isLong, longAt, only, within, wordAt } from './boxes.js'
import type { Track } from './tracks.js'

/** Flags of a track's fragment (tfhd): what stands before the length of a sample, and whether that does. */
const BASE = 0x1
const DESCRIPTION = 0x2
const LENGTH = 0x8

/** Flags of a run of samples (trun): what stands before them, and what each of them has. */
const OFFSET = 0x1
const FIRST_FLAGS = 0x4
const EACH_LENGTH = 0x100
const EACH = [EACH_LENGTH, 0x200, 0x400, 0x800]

interface Timed {
  track: Track
  /** Units of all samples so far, in the index and in fragments. */
  ticks: number
  /** Where its earliest and its latest fragment stand. */
  from: number
  to: number
}

/** The length of a sample that does not say its own, by track: what the index says of all of them. */
function usualLengths(film: Film, extensions: readonly Box[]): Map<number, number> {
  const all = extensions.filter(({ type }) => type === 'trex')
  return new Map(all.map((box) => [wordAt(film, box, 4), wordAt(film, box, 12)]))
}

/** The units of the samples of one run. */
function runLength(film: Film, run: Box, usual: number): number {
  const [flags, count] = [flagsOf(film, run), wordAt(film, run, 4)]
  const each = EACH.filter((flag) => flags & flag).length * 4
  const first = 8 + (flags & OFFSET ? 4 : 0) + (flags & FIRST_FLAGS ? 4 : 0)
  if (first + count * each > run.end - run.start) {
    doubt(film)
    return 0
  }
  if (!(flags & EACH_LENGTH)) {
    if (usual === 0 && count > 0) doubt(film)
    return count * usual
  }
  let sum = 0
  for (let sample = 0; sample < count; sample += 1) sum += wordAt(film, run, first + sample * each)
  if (sum === 0 && count > 1) doubt(film)
  return sum
}

/** The samples of one track in one fragment; of a track that the index does not know they are a doubt. */
function readFragment(film: Film, parts: readonly Box[], known: Known): void {
  const head = only(film, parts, 'tfhd')
  const id = head ? wordAt(film, head, 4) : 0
  const timed = known.tracks.get(id)
  if (!head || !timed) {
    doubt(film)
    return
  }
  const flags = flagsOf(film, head)
  const at = 8 + (flags & BASE ? 8 : 0) + (flags & DESCRIPTION ? 4 : 0)
  const usual = flags & LENGTH ? wordAt(film, head, at) : (known.usual.get(id) ?? 0)
  const runs = parts.filter(({ type }) => type === 'trun')
  const length = runs.reduce((sum, run) => sum + runLength(film, run, usual), 0)
  const [start] = parts.filter(({ type }) => type === 'tfdt')
  const from = start ? (isLong(film, start) ? longAt(film, start, 4) : wordAt(film, start, 4)) : timed.to
  timed.ticks += length
  timed.from = Math.min(timed.from, from)
  timed.to = Math.max(timed.to, from + length)
}

interface Known {
  tracks: Map<number, Timed>
  usual: Map<number, number>
}

/**
 * The seconds of a film whose samples lie in fragments (moof) behind its index: the sum of them, or from the
 * first to the last when there are gaps between. The index's own samples count, too.
 */
export function fragmentSeconds(
  film: Film,
  boxes: { extensions: readonly Box[]; fragments: readonly Box[] },
  tracks: readonly Track[],
): number {
  const timed = tracks.map((track) => {
    const { ticks } = track
    return [track.id, { track, ticks, from: ticks > 0 ? 0 : Infinity, to: ticks }] as const
  })
  const known: Known = { tracks: new Map(timed), usual: usualLengths(film, boxes.extensions) }
  if (known.tracks.size < tracks.length) doubt(film)
  for (const fragment of boxes.fragments) {
    for (const part of within(film, [fragment])) {
      if (part.type === 'traf') readFragment(film, within(film, [part]), known)
    }
  }
  const seconds = [...known.tracks.values()].map(({ track, ticks, from, to }) => {
    const span = from === Infinity ? 0 : to - from
    return track.scale > 0 ? Math.max(ticks, span) / track.scale : 0
  })
  return Math.max(0, ...seconds)
}

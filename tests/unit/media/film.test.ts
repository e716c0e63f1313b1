import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureBytes } from '../../../lib/media/index.js'
import { filmBox, mp4 } from '../../support/media-files.js'
import { SEED } from '../../support/seed.js'

function secondsOf(bytes: Uint8Array): number | undefined {
  return measureBytes(bytes)?.seconds
}

/** A copy with another number (32 bits) so many bytes behind a name. */
function changed(film: Buffer, name: string, change: { at: number; to: number }): Buffer {
  const copy = Buffer.from(film)
  copy.writeUInt32BE(change.to, film.indexOf(name) + 4 + change.at)
  return copy
}

describe('a film is as long as its samples', () => {
  test('whatever it claims of itself', () => {
    expect(secondsOf(mp4({ seconds: 60, claimed: 1 }))).toBe(60)
    expect(secondsOf(mp4({ seconds: 1, claimed: 60 }))).toBe(60)
  })

  test('and these may lie in fragments, as phones and editors write them', () => {
    expect(measureBytes(mp4({ seconds: 61.5, fragments: 7 }))).toEqual({
      mime: 'video/mp4',
      seconds: 61.5,
      width: 640,
      height: 360,
    })
  })

  test('of one length that the fragment or the index names for all of them', () => {
    const brief = (flags: number, ...more: number[]) => {
      const words = Buffer.alloc(8 + more.length * 4)
      for (const [at, value] of [flags, 1, ...more].entries()) words.writeUInt32BE(value, at * 4)
      const run = Buffer.from([0, 0, 0, 0, 0, 0, 0, 50]) // Fifty samples, nothing said of each.
      const track = filmBox('traf', filmBox('tfhd', words), filmBox('trun', run))
      return filmBox('moof', track)
    }
    const film = mp4({ seconds: 1, fragments: 1 })
    const head = film.subarray(0, film.indexOf('moof') - 4)
    expect(secondsOf(Buffer.concat([head, brief(0x8, 40), brief(0x8, 60)]))).toBe(5)
    const usual = changed(head, 'trex', { at: 12, to: 40 })
    expect(secondsOf(Buffer.concat([usual, brief(0)]))).toBe(2)
    expect(secondsOf(Buffer.concat([usual, brief(0x3, 0, 0, 1)]))).toBe(2)
    // A piece that begins much later leaves a gap, and that is shown, too.
    const late = Buffer.concat([film, changed(film, 'tfdt', { at: 4, to: 9_000 }).subarray(head.length)])
    expect(secondsOf(late)).toBe(10)
  })

  test('or as its edits, which may show a piece of it again', () => {
    const film = mp4({ seconds: 2 })
    const rows = [0, 2, 30_000, 0, 0x1_0000, 30_000, 0, 0x1_0000]
    const list = Buffer.alloc(rows.length * 4)
    for (const [at, value] of rows.entries()) list.writeUInt32BE(value, at * 4)
    expect(secondsOf(withInTrack(film, filmBox('edts', filmBox('elst', list))))).toBe(60)
  })
})

/** The film with one box more in its track. */
function withInTrack(film: Buffer, box: Buffer): Buffer {
  const at = film.indexOf('mdia') - 4
  const longer = Buffer.concat([film.subarray(0, at), box, film.subarray(at)])
  for (const name of ['moov', 'trak']) {
    const place = longer.indexOf(name) - 4
    longer.writeUInt32BE(longer.readUInt32BE(place) + box.length, place)
  }
  return longer
}

describe('a film that contradicts itself has no length', () => {
  const film = mp4({ seconds: 60 })
  const pieces = mp4({ seconds: 60, fragments: 4 })
  test.each([
    ['more samples with a size than with a length', changed(film, 'stsz', { at: 8, to: 3_000 })],
    ['more rows of lengths than there are', changed(film, 'stts', { at: 4, to: 9 })],
    [
      'samples that last no time',
      changed(changed(film, 'stts', { at: 12, to: 0 }), 'stts', { at: 20, to: 0 }),
    ],
    ['a track without units', changed(film, 'mdhd', { at: 12, to: 0 })],
    ['a box that reaches out of its parent', changed(film, 'mdia', { at: -8, to: 90_000 })],
    ['a second table of lengths', withInTrack(film, filmBox('mdia', filmBox('mdhd', Buffer.alloc(20))))],
    ['an index that is packed', changed(film, 'mvhd', { at: -4, to: 0x636d_6f76 })],
    ['an index where none belongs', Buffer.concat([film, filmBox('trak', Buffer.alloc(40))])],
    ['two indexes', Buffer.concat([film, film.subarray(film.indexOf('moov') - 4)])],
    ['a fragment of an unknown track', changed(pieces, 'tfhd', { at: 4, to: 2 })],
    ['a run with more samples than it has', changed(pieces, 'trun', { at: 4, to: 90_000 })],
    ['a run of no length', changed(pieces, 'trun', { at: 0, to: 0 })],
  ])('%s', (_what, bytes) => {
    expect(measureBytes(bytes)).toEqual({ mime: 'video/mp4' })
  })

  test('and fragments that are not there tell none either', () => {
    const head = pieces.subarray(0, pieces.indexOf('moof') - 4)
    expect(measureBytes(head)).toEqual({ mime: 'video/mp4', width: 640, height: 360 })
  })
})

describe('a film made to keep us busy', () => {
  test('with boxes that reach to its end ends, and has no length', () => {
    const track = filmBox('trak', filmBox('mdia'))
    const tracks = Buffer.concat(Array.from({ length: 250_000 }, () => track))
    const index = filmBox('moov', tracks)
    // Each track says that it holds all that follow. Read without a border, that would not end today.
    for (let at = 16; at < index.length; at += 16) index.writeUInt32BE(index.length - at, at)
    const film = Buffer.concat([filmBox('ftyp', Buffer.from('isom\0\0\0\0')), index])
    expect(measureBytes(film)).toEqual({ mime: 'video/mp4' })
  })

  test('with more boxes than films have is not read further', () => {
    const film = mp4({ seconds: 3 })
    const many = Buffer.concat([film, ...Array.from({ length: 20_000 }, () => filmBox('free'))])
    expect(measureBytes(many)).toEqual({ mime: 'video/mp4' })
    const some = Buffer.concat([film, ...Array.from({ length: 200 }, () => filmBox('free'))])
    expect(secondsOf(some)).toBe(3)
  })
})

test(`a film of any length is measured as long as it was made (SEED=${SEED})`, () => {
  const films = fc.record({
    seconds: fc.integer({ min: 1, max: 200_000 }).map((ticks) => ticks / 1_000),
    fragments: fc.nat({ max: 40 }),
    size: fc.nat({ max: 500 }),
    index: fc.constantFrom('first' as const, 'last' as const),
    brand: fc.constantFrom('isom', 'qt  ', 'M4A '),
  })
  fc.assert(
    fc.property(films, ({ fragments, index, ...film }) => {
      const made = index === 'last' ? mp4({ ...film, index }) : mp4({ ...film, fragments })
      expect(secondsOf(made)).toBeCloseTo(film.seconds, 6)
    }),
    { numRuns: 300, seed: SEED },
  )
})

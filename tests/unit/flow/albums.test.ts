import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { albumsOf, type Pile } from '../../../lib/flow/albums.js'

const pile: fc.Arbitrary<Pile> = fc.record({
  kind: fc.constantFrom('image', 'video', 'audio', 'document'),
  files: fc.array(fc.uuid(), { maxLength: 12 }),
  caption: fc.string(),
  covered: fc.boolean(),
})

const isPlayed = (kind: string) => kind === 'image' || kind === 'video'

test('albums hold what Telegram takes together, at most ten files, in their order', () => {
  fc.assert(
    fc.property(fc.array(pile, { maxLength: 15 }), (piles) => {
      const { albums, taken, lost } = albumsOf(piles)
      const sent = albums.flatMap((album) => album.files.map((one) => one.fileId))
      const meant = piles.slice(0, taken).flatMap((one) => one.files.slice(0, 10))
      expect(sent).toEqual(meant)
      expect(sent.length).toBeLessThanOrEqual(10)
      expect(albums.length).toBeLessThanOrEqual(3)
      expect(lost).toBe(piles.slice(0, taken).filter((one) => one.files.length === 0).length)
      for (const album of albums) {
        const kinds = new Set(album.files.map((one) => one.kind))
        expect(kinds.size === 1 || [...kinds].every(isPlayed)).toBe(true)
        expect(piles[album.first]?.files[0]).toBe(album.files[0]?.fileId)
      }
    }),
  )
})

test('every file comes in the end, and each press takes something', () => {
  fc.assert(
    fc.property(fc.array(pile, { maxLength: 15 }), (piles) => {
      const sent: string[] = []
      for (let from = 0; from < piles.length; ) {
        const { albums, taken } = albumsOf(piles.slice(from))
        expect(taken).toBeGreaterThan(0)
        sent.push(...albums.flatMap((album) => album.files.map((one) => one.fileId)))
        from += taken
      }
      expect(sent).toEqual(piles.flatMap((one) => one.files.slice(0, 10)))
    }),
  )
})

test('pictures and films of ten single results are one album', () => {
  const piles = Array.from(
    { length: 12 },
    (_, index): Pile => ({
      kind: index % 2 ? 'video' : 'image',
      files: [`f${index}`],
      caption: '',
      covered: false,
    }),
  )
  expect(albumsOf(piles)).toMatchObject({ taken: 10, lost: 0, albums: [{ first: 0 }] })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { film } from '../../../dev/kie/media/film.js'
import { encodeMp3, encodeWav } from '../../../dev/kie/media/mp3.js'
import { encodePng } from '../../../dev/kie/media/png.js'
import { newRaster } from '../../../dev/kie/media/raster.js'
import { measureBytes, measureStream } from '../../../lib/media/index.js'
import { aac, flac, mp3, mp4, ogg, wav } from '../../support/media-files.js'
import { SEED } from '../../support/seed.js'

const RATE = 44_100

function streamOf(
  bytes: Uint8Array,
  chunk = 16_384,
): { body: ReadableStream<Uint8Array>; read: () => number } {
  let at = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (at >= bytes.length) return controller.close()
        controller.enqueue(bytes.subarray(at, at + chunk))
        at += chunk
      },
    },
    { highWaterMark: 0 },
  )
  return { body, read: () => Math.min(at, bytes.length) }
}

describe('the length of a file is read from its own bytes', () => {
  test('of a film and of recordings as real encoders write them', async () => {
    const paint = () => newRaster(32, 32)
    const mp4 = await film({ width: 32, height: 32, seconds: 2, framesPerSecond: 10, paint })
    expect(measureBytes(mp4)).toMatchObject({ mime: 'video/mp4', width: 32, height: 32 })
    expect(measureBytes(mp4)?.seconds).toBeCloseTo(2, 1)
    const silence = new Float32Array(RATE * 3)
    expect(measureBytes(encodeWav(silence))).toEqual({ mime: 'audio/wav', seconds: 3 })
    const song = measureBytes(await encodeMp3(silence))
    expect(song?.mime).toBe('audio/mpeg')
    expect(song?.seconds).toBeCloseTo(3, 0)
  })

  test.each([
    ['MP4', mp4({ seconds: 12.5 }), 'video/mp4', 12.5],
    ['MP4 with its index at the end', mp4({ seconds: 8, index: 'last' }), 'video/mp4', 8],
    ['MOV', mp4({ seconds: 4, brand: 'qt  ' }), 'video/quicktime', 4],
    ['M4A', mp4({ seconds: 4, brand: 'M4A ' }), 'audio/mp4', 4],
    ['WAV', wav(7.5), 'audio/wav', 7.5],
    ['WAV that was left open', wav(5, { open: true }), 'audio/wav', 5],
    ['Ogg', ogg(6), 'audio/ogg', 6],
    ['FLAC', flac(9), 'audio/flac', 9],
    ['AAC', aac(10), 'audio/aac', 10],
  ])('%s', (_name, bytes, mime, seconds) => {
    const found = measureBytes(bytes)
    expect(found?.mime).toBe(mime)
    expect(found?.seconds).toBeCloseTo(seconds, 1)
  })

  test('of an MP3 whose bit rate changes, all frames count, behind a tag and around what is no sound', () => {
    const frames = [...Array(100).fill(13), ...Array(300).fill(0)]
    const seconds = (frames.length * 1_152) / RATE
    const tag = Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\x07\x68'), Buffer.alloc(1_000)])
    const junk = Buffer.alloc(5_000, 3)
    const half = frames.length / 2
    for (const bytes of [
      mp3(frames),
      Buffer.concat([tag, mp3(frames)]),
      Buffer.concat([mp3(frames.slice(0, half)), junk, mp3(frames.slice(half))]),
    ]) {
      expect(measureBytes(bytes)?.seconds).toBeCloseTo(seconds, 1)
    }
  })

  test('and is not made up where it is not written: a cut or unknown file', () => {
    expect(measureBytes(mp4({ seconds: 9, index: 'last' }).subarray(0, 900))).toBeNull()
    expect(measureBytes(mp4({ seconds: 9, index: 'last' }).subarray(0, -1))).toBeNull()
    expect(measureBytes(Buffer.from('%PDF-1.7 and more of it'))).toBeNull()
    expect(measureBytes(Buffer.alloc(0))).toBeNull()
  })
})

test('the size of a picture is read from its head', async () => {
  const rgba = new Uint8Array(70 * 50 * 4)
  expect(measureBytes(await encodePng({ width: 70, height: 50, rgba }))).toEqual({
    mime: 'image/png',
    width: 70,
    height: 50,
  })
  const jpeg = Buffer.from('ffd8ffe000040000ffc0000b0801e0028001011100', 'hex')
  expect(measureBytes(jpeg)).toEqual({ mime: 'image/jpeg', width: 640, height: 480 })
  const webp = Buffer.from('RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\x03\0\xff\x01\0', 'latin1')
  expect(measureBytes(webp)).toEqual({ mime: 'image/webp', width: 1_024, height: 512 })
})

describe('a stream', () => {
  test('is read as far as it takes to know, and then let go', async () => {
    const film = mp4({ seconds: 5, size: 3_000_000 })
    const large = streamOf(film)
    expect((await measureStream(large.body, film.length))?.seconds).toBe(5)
    expect(large.read()).toBeLessThan(200_000)
    await expect(large.body.getReader().read()).resolves.toMatchObject({ done: true })
    const last = streamOf(mp4({ seconds: 5, size: 3_000_000, index: 'last' }))
    expect((await measureStream(last.body, null))?.seconds).toBe(5)
  })

  test('is read to its end where something may follow what is known: the rest of the film', async () => {
    const [film, more] = [mp4({ seconds: 1, size: 400_000 }), mp4({ seconds: 60, fragments: 60 })]
    const rest = more.subarray(more.indexOf('moof') - 4)
    const file = Buffer.concat([film, rest])
    expect((await measureStream(streamOf(file).body, file.length))?.seconds).not.toBe(1)
    expect(await measureStream(streamOf(file).body, file.length)).toEqual(measureBytes(file))
  })

  test('says what the whole file says, in whatever pieces it comes', async () => {
    for (const file of [
      mp4({ seconds: 3 }),
      wav(2),
      wav(6, { open: true }),
      ogg(4),
      flac(8),
      mp4({ seconds: 20, fragments: 9 }),
      aac(20),
      mp3(Array(900).fill(5)),
    ]) {
      for (const chunk of [1_000, 4_096, 70_000]) {
        for (const size of [null, file.length]) {
          expect(await measureStream(streamOf(file, chunk).body, size)).toEqual(measureBytes(file))
        }
      }
    }
  })

  test('that breaks is an error of its owner', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('gone')),
    })
    await expect(measureStream(broken, null)).rejects.toThrow('gone')
  })
})

test(`no bytes of a stranger break the reader (SEED=${SEED})`, async () => {
  const heads = [
    mp4({ seconds: 3 }),
    mp4({ seconds: 3, index: 'last' }),
    mp4({ seconds: 3, fragments: 2 }),
    wav(1),
    ogg(2),
    flac(2),
    aac(1),
    mp3([1, 2, 3, 4]),
  ]
  const damaged = fc
    .tuple(
      fc.constantFrom(...heads),
      fc.array(fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 255 })), { maxLength: 12 }),
    )
    .map(([bytes, changes]) => {
      const copy = Buffer.from(bytes)
      for (const [at, value] of changes) if (at < copy.length) copy[at] = value
      return copy
    })
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged, fc.uint8Array({ maxLength: 300 })), async (bytes) => {
      const found = measureBytes(bytes)
      expect(found?.seconds ?? 1).toBeGreaterThan(0)
      for (const size of [null, bytes.length]) {
        expect(await measureStream(streamOf(bytes, 100).body, size)).toEqual(found)
      }
    }),
    { numRuns: 3_000, seed: SEED },
  )
})

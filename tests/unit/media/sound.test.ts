import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureBytes } from '../../../lib/media/index.js'
import { aac, flac, mp3, ogg, wav } from '../../support/media-files.js'
import { SEED } from '../../support/seed.js'

function secondsOf(bytes: Uint8Array): number | undefined {
  return measureBytes(bytes)?.seconds
}

function changed(sound: Buffer, change: (copy: Buffer) => unknown): Buffer {
  const copy = Buffer.from(sound)
  change(copy)
  return copy
}

describe('a WAV is as long as its numbers play', () => {
  test('whatever its head adds up to', () => {
    expect(secondsOf(wav(15, { claimed: 16_000 * 15 }))).toBe(15)
  })

  test('wherever they lie, behind other chunks and in several', () => {
    const sound = wav(3)
    const list = Buffer.from('LIST\x05\0\0\0words\0', 'latin1')
    expect(secondsOf(Buffer.concat([sound.subarray(0, 36), list, sound.subarray(36), list]))).toBe(3)
    expect(secondsOf(Buffer.concat([sound, sound.subarray(36)]))).toBe(6)
  })

  test('as far as they are there', () => {
    expect(secondsOf(wav(9).subarray(0, 44 + 32_000))).toBe(2)
  })

  test('and has no length when packed, at odds with itself, or hiding something behind its end', () => {
    const sound = wav(15)
    const bare = { mime: 'audio/wav' }
    expect(measureBytes(changed(sound, (copy) => copy.writeUInt16LE(0x11, 20)))).toEqual(bare)
    expect(measureBytes(changed(sound, (copy) => copy.writeUInt16LE(32, 32)))).toEqual(bare)
    expect(measureBytes(changed(sound, (copy) => copy.writeUInt32LE(16_000, 40)))).toEqual(bare)
    expect(measureBytes(Buffer.concat([sound, Buffer.alloc(3, 1)]))).toEqual(bare)
  })
})

describe('an Ogg is as long as all its links together', () => {
  test('one recording behind the other', () => {
    const chained = Buffer.concat([ogg(60), ogg(1, { serial: 2 }), ogg(4)])
    expect(secondsOf(chained)).toBeCloseTo(65, 6)
  })

  test('by its packets when its pages tell less, and by its pages when its last packet is cut', () => {
    expect(secondsOf(ogg(60, { claimed: 1 }))).toBeCloseTo(60, 6)
    expect(secondsOf(ogg(2, { claimed: 1.99 }))).toBeCloseTo(1.99, 6)
  })

  test('and has no length with something in it that we cannot count', () => {
    const bare = { mime: 'audio/ogg' }
    const sound = ogg(4)
    expect(measureBytes(Buffer.concat([sound, Buffer.from('OggS and no page')]))).toEqual(bare)
    expect(measureBytes(changed(sound, (copy) => copy.write('Speex   ', 28, 'latin1')))).toEqual(bare)
    const foreign = changed(ogg(4), (copy) => copy.writeUInt32LE(7, copy.lastIndexOf('OggS') + 14))
    expect(measureBytes(foreign)).toEqual(bare)
  })

  test('of Vorbis, too, unless its pages tell much less than its packets play', () => {
    const vorbis = (samples: bigint) => {
      const head = Buffer.from(`\x01vorbis\0\0\0\0\x02${'\0'.repeat(16)}\xb8\x01`, 'latin1')
      head.writeUInt32LE(48_000, 12)
      const packets = Array.from({ length: 100 }, () => Buffer.from('packet'))
      return Buffer.concat([page(2, 0n, [head]), page(0, samples, packets)])
    }
    expect(secondsOf(vorbis(96_000n))).toBe(2)
    expect(measureBytes(vorbis(4_800n))).toEqual({ mime: 'audio/ogg' })
  })
})

function page(flags: number, samples: bigint, packets: readonly Uint8Array[]): Buffer {
  const head = Buffer.alloc(27)
  head.write('OggS', 0, 'latin1')
  head.writeUInt8(flags, 5)
  head.writeBigInt64LE(samples, 6)
  head.writeUInt8(packets.length, 26)
  return Buffer.concat([head, Buffer.from(packets.map(({ length }) => length)), ...packets])
}

test('a FLAC has no length when its head tells less than its bytes can play', () => {
  expect(secondsOf(flac(60))).toBe(60)
  expect(measureBytes(flac(60, 1))).toEqual({ mime: 'audio/flac' })
  expect(measureBytes(flac(60, 0))).toEqual({ mime: 'audio/flac' })
})

describe('the frames of an MP3 or AAC are counted', () => {
  test('whatever a head in front of them promises', () => {
    const sound = mp3(Array(1_000).fill(8))
    const told = changed(sound, (copy) => copy.write('Xing\0\0\0\x01\0\0\0\x01', 36, 'latin1'))
    expect(secondsOf(told)).toBeCloseTo((1_000 * 1_152) / 44_100, 6)
  })

  test('each with all its blocks', () => {
    const packed = changed(aac(4), (copy) => {
      for (let at = 0; at < copy.length; at += 32) copy[at + 6] = 0xff
    })
    expect(secondsOf(packed)).toBeCloseTo(16, 0)
  })

  test('and much that is no frame we know may be sound: then there is no length', () => {
    const hidden = Buffer.concat([mp3([8, 8, 8]), Buffer.alloc(200_000, 1)])
    expect(measureBytes(hidden)).toEqual({ mime: 'audio/mpeg' })
  })
})

test(`a recording of any length is measured as long as it was made (SEED=${SEED})`, () => {
  const millis = fc.integer({ min: 100, max: 60_000 })
  fc.assert(
    fc.property(millis, fc.boolean(), (length, open) => {
      const seconds = length / 1_000
      expect(secondsOf(wav(seconds, open ? { open } : {}))).toBeCloseTo(seconds, 3)
      expect(secondsOf(ogg(seconds))).toBeCloseTo(seconds, 3)
      expect(secondsOf(Buffer.concat([ogg(seconds), ogg(2)]))).toBeCloseTo(seconds + 2, 3)
      expect(secondsOf(flac(seconds))).toBeCloseTo(seconds, 3)
    }),
    { numRuns: 60, seed: SEED },
  )
})

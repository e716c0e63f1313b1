import { describe, expect, test } from 'vitest'
import type { Source } from '../../../dev/kie/context.js'
import { makeMedia } from '../../../dev/kie/media/index.js'
import { decodeJpeg } from '../../../dev/kie/media/jpeg/decode.js'
import { decodePng, encodePng } from '../../../dev/kie/media/png.js'
import type { Bitmap } from '../../../dev/kie/media/raster.js'
import type { MediaRequest } from '../../../dev/kie/media/request.js'
import { themeOf } from '../../../dev/kie/media/theme.js'

/** 24 by 16 pixels in four colours: red, green above; blue, yellow below. */
const SEQUENTIAL_JPEG =
  '/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAAQABgDAREAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABwUG/8QAHBABAAAHAQAAAAAAAAAAAAAAAAYIREWChMHD/8QAGQEBAAIDAAAAAAAAAAAAAAAABwUGAwQI/8QAHhEBAAAFBQAAAAAAAAAAAAAAAAMHRILCBUFCgcH/2gAMAwEAAhEDEQA/AMkrpnXIZqcetePsJJpUl+C4wCQUukF1MEvl/wBf0Ec06S/BL6Vz69MAkSz/2Q=='
const PROGRESSIVE_JPEG =
  '/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wgARCAAQABgDASIAAhEBAxEB/8QAGAAAAwEBAAAAAAAAAAAAAAAAAAUGAwT/xAAXAQADAQAAAAAAAAAAAAAAAAACBAUG/9oADAMBAAIQAxAAAAFR3IrA2si1MzG//8QAFxAAAwEAAAAAAAAAAAAAAAAAAAQQBv/aAAgBAQABBQIWufn/xAAgEQAAAwkBAAAAAAAAAAAAAAAABBEBAwUSFBVioeHx/9oACAEDAQE/ATcQrnTS8qL6LTnro//EABwRAAAGAwAAAAAAAAAAAAAAAAACBREUYQMEEv/aAAgBAgEBPwFQTIuubN07VYk0P//EABkQAAEFAAAAAAAAAAAAAAAAABAAAgOCwf/aAAgBAQAGPwJOM9dH/8QAFhAAAwAAAAAAAAAAAAAAAAAAACDB/9oACAEBAAE/ISS5/9oADAMBAAIAAwAAABD37//EABkRAAIDAQAAAAAAAAAAAAAAAAEREDFRIf/aAAgBAwEBPxDH31tIiiGK4j//xAAbEQABBAMAAAAAAAAAAAAAAAARAAEhUTHh8P/aAAgBAgEBPxCmJECWNkvdLg6X/8QAFxAAAwEAAAAAAAAAAAAAAAAAACCB8P/aAAgBAQABPxAyq5//2Q=='

function request(of: Partial<MediaRequest>): MediaRequest {
  return {
    output: 'image',
    formats: ['text-to-image'],
    model: 'a-model',
    input: { prompt: 'закат на море' },
    sources: [],
    size: 'small',
    variant: 0,
    ...of,
  }
}

async function pictureOf(of: Partial<MediaRequest>): Promise<Bitmap> {
  const bitmap = decodePng((await makeMedia(request(of))).bytes)
  if (!bitmap) throw new Error('not a picture')
  return bitmap
}

function pixel(bitmap: Bitmap, x: number, y: number): number[] {
  return [...bitmap.rgba.subarray((y * bitmap.width + x) * 4, (y * bitmap.width + x) * 4 + 4)]
}

function source(bytes: Uint8Array, mime = 'image/png'): Source {
  return { field: 'image', kind: 'image', mime, bytes }
}

/** A red disc on blue. */
async function disc(side: number): Promise<Source> {
  const rgba = new Uint8Array(side * side * 4)
  for (let at = 0; at < side * side; at += 1) {
    const away = Math.hypot((at % side) - side / 2, Math.floor(at / side) - side / 2)
    rgba.set(away < side * 0.3 ? [220, 30, 40, 255] : [30, 60, 200, 255], at * 4)
  }
  return source(await encodePng({ width: side, height: side, rgba }))
}

describe('pictures are read and written', () => {
  test('a PNG comes back as it was, with its transparency', async () => {
    const rgba = Uint8Array.from({ length: 7 * 5 * 4 }, (_, at) => (at * 37) % 256)
    expect(decodePng(await encodePng({ width: 7, height: 5, rgba }))).toEqual({ width: 7, height: 5, rgba })
  })

  test.each([
    ['sequential', SEQUENTIAL_JPEG],
    ['progressive', PROGRESSIVE_JPEG],
  ])('a %s JPEG is decoded', (_, text) => {
    const bitmap = decodeJpeg(Buffer.from(text, 'base64'))
    expect(bitmap).toMatchObject({ width: 24, height: 16 })
    const places = [
      [3, 3, 220, 40, 40],
      [20, 3, 40, 200, 60],
      [3, 12, 40, 60, 220],
      [20, 12, 240, 230, 80],
    ] as const
    for (const [x, y, ...color] of places) {
      const [red = 0, green = 0, blue = 0] = bitmap ? pixel(bitmap, x, y) : []
      const worst = Math.max(Math.abs(red - color[0]), Math.abs(green - color[1]), Math.abs(blue - color[2]))
      expect(worst).toBeLessThan(26)
    }
  })

  test('what is neither is not read', () => {
    expect(decodePng(new Uint8Array([1, 2, 3]))).toBeNull()
    expect(decodeJpeg(new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0, 2]))).toBeNull()
    expect(decodeJpeg(Buffer.from(SEQUENTIAL_JPEG, 'base64').subarray(0, 60))).toBeNull()
  })
})

describe('a prompt is understood', () => {
  test.each([
    ['закат на море', 'sea', 'sunset'],
    ['a sunset over the ocean', 'sea', 'sunset'],
    ['Горы на рассвете', 'mountains', 'dawn'],
    ['snowy mountains', 'mountains', 'winter'],
    ['осенний лес', 'forest', 'autumn'],
    ['город ночью', 'city', 'night'],
    ['neon city', 'city', 'neon'],
    ['далёкая галактика', 'space', 'cosmos'],
    ['цветы в летний день', 'meadow', 'day'],
    ['кот ночью', 'hill', 'night'],
  ])('%s', (prompt, place, paletteName) => {
    expect(themeOf(prompt, 0)).toMatchObject({ place, paletteName })
  })

  test('words that only begin alike mean something else', () => {
    for (const prompt of ['который час', 'лестница', 'category', 'котлета']) {
      expect(themeOf(prompt, 0)).toMatchObject({ place: 'waves', subjects: new Set() })
    }
  })
})

describe('pictures', () => {
  test('have the shape that was asked for', async () => {
    const tall = await pictureOf({ input: { prompt: 'кот', aspect_ratio: '9:16' } })
    expect([tall.width, tall.height]).toEqual([36, 64])
    const wide = await pictureOf({ input: { prompt: 'кот', image_size: 'landscape_16_9' } })
    expect([wide.width, wide.height]).toEqual([64, 36])
  })

  test('are the same for the same words, and another for each variant', async () => {
    const [first, again, other] = [await pictureOf({}), await pictureOf({}), await pictureOf({ variant: 1 })]
    expect(first.rgba).toEqual(again.rgba)
    expect(first.rgba).not.toEqual(other.rgba)
  })

  test.each([
    'море',
    'горы зимой',
    'лес',
    'город, дождь',
    'космос',
    'цветы',
    'кот и собака',
    'сияние',
    'узор',
  ])('%s can be painted in every place and light', async (prompt) => {
    const { rgba } = await pictureOf({ input: { prompt } })
    expect(new Set(rgba).size).toBeGreaterThan(40)
  })

  test('without a background keep their subject only', async () => {
    const cut = await pictureOf({ formats: ['background-remove'], sources: [await disc(64)] })
    expect(pixel(cut, 2, 2)[3]).toBe(0)
    expect(pixel(cut, 32, 32)[3]).toBe(255)
    const unreadable = source(new Uint8Array([1, 2, 3]), 'image/webp')
    const figure = await pictureOf({ formats: ['background-remove'], sources: [unreadable] })
    expect(pixel(figure, 0, 0)[3]).toBe(0)
    expect(figure.rgba.some((value, at) => at % 4 === 3 && value === 255)).toBe(true)
  })

  test('grow by the factor', async () => {
    const sources = [await disc(40)]
    const larger = await pictureOf({ formats: ['image-upscale'], sources, input: { upscale_factor: '4' } })
    expect([larger.width, larger.height]).toEqual([160, 160])
    expect(pixel(larger, 80, 80)[0]).toBeGreaterThan(190)
  })

  test('are painted anew from a source', async () => {
    const painted = await pictureOf({ formats: ['image-to-image'], sources: [await disc(64)] })
    const [red = 0, , blue = 0] = pixel(painted, 32, 32)
    expect(red).toBeGreaterThan(blue)
    const [redOutside = 0, , blueOutside = 0] = pixel(painted, 4, 4)
    expect(blueOutside).toBeGreaterThan(redOutside)
  })
})

describe('films and sounds', () => {
  test('a film is MP4 with H.264 in it', async () => {
    const { bytes, mime } = await makeMedia(request({ output: 'video' }))
    expect(mime).toBe('video/mp4')
    const text = Buffer.from(bytes).toString('latin1')
    expect(text.slice(4, 8)).toBe('ftyp')
    for (const part of ['moov', 'mdat', 'avc1']) expect(text).toContain(part)
  })

  test('a film can be made of a picture, and of a picture and a voice', async () => {
    const picture = await disc(64)
    const voice: Source = { field: 'audio_url', kind: 'audio', mime: 'audio/mpeg', bytes: new Uint8Array(9) }
    const still = await makeMedia(request({ output: 'video', sources: [picture] }))
    const speaking = await makeMedia(request({ output: 'video', sources: [picture, voice] }))
    expect(still.bytes).not.toEqual(speaking.bytes)
  })

  test('the same film is made once', async () => {
    const one = makeMedia(request({ output: 'video', input: { prompt: 'once' } }))
    const two = makeMedia(request({ output: 'video', input: { prompt: 'once' } }))
    expect((await one).bytes).toBe((await two).bytes)
  })

  test('the encoder leaves uncaught errors to the program', async () => {
    const before = process.listenerCount('uncaughtException')
    await makeMedia(request({ output: 'video', input: { prompt: 'another' } }))
    expect(process.listenerCount('uncaughtException')).toBe(before)
    expect(process.listeners('uncaughtException').some((one) => one.toString().includes('throw a'))).toBe(
      false,
    )
  })

  test.each([
    ['suno/generate', 'audio/mpeg', 'mp3'],
    ['elevenlabs/text-to-speech-turbo-2-5', 'audio/mpeg', 'mp3'],
    ['ai-music-api/convert-to-wav-format', 'audio/wav', 'wav'],
  ])('%s makes %s', async (model, mime, extension) => {
    const sound = await makeMedia(request({ output: 'audio', model, input: { prompt: 'весёлая мелодия' } }))
    expect(sound).toMatchObject({ mime, extension })
    const head = Buffer.from(sound.bytes.subarray(0, 4))
    expect(extension === 'wav' ? head.toString('latin1') : head.readUInt16BE(0) & 0xffe0).toBe(
      extension === 'wav' ? 'RIFF' : 0xffe0,
    )
  })
})

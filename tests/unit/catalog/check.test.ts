import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check, type FileValue, type Problem, type Step } from '../../../lib/catalog/index.js'

const text: Step = { field: 'prompt', kind: 'text', required: true, many: null, minLength: 3, maxLength: 20 }
const choice: Step = {
  field: 'duration',
  kind: 'choice',
  required: true,
  many: null,
  options: [{ value: '5' }, { value: '10' }],
}
const numbered: Step = { ...choice, options: [{ value: 5 }, { value: 10 }] }
const toggle: Step = { ...choice, kind: 'toggle', options: [{ value: false }, { value: true }] }
const number: Step = { field: 'tempo', kind: 'number', required: true, many: null, min: 1, max: 300, step: 1 }
const image: Step = {
  field: 'image',
  kind: 'media',
  media: 'image',
  required: true,
  many: null,
  maxBytes: 10 * 1_048_576,
  mimes: ['image/jpeg', 'image/png'],
}
const images: Step = { ...image, many: { min: 2, max: 3 } }

type SentFile = Extract<FileValue, { fileId: string }>

function file(change: Partial<SentFile> = {}): FileValue {
  return {
    fileId: 'f1',
    kind: 'image',
    mime: 'image/jpeg',
    size: 1_000,
    seconds: null,
    name: null,
    ...change,
  }
}

function problem(step: Step, value: Parameters<typeof check>[1]): Problem | null {
  const checked = check(step, value)
  return checked.ok ? null : checked.problem
}

describe('an answer in words', () => {
  test('is trimmed', () => {
    expect(check(text, '  a red fox \n')).toEqual({ ok: true, value: 'a red fox' })
  })

  test('is refused when empty, too short or too long', () => {
    expect(problem(text, '  \n ')).toEqual({ kind: 'empty' })
    expect(problem(text, 'ab')).toEqual({ kind: 'too-short', min: 3, length: 2 })
    expect(problem(text, 'a'.repeat(21))).toEqual({ kind: 'too-long', max: 20, length: 21 })
    expect(problem(text, 'a'.repeat(20))).toBeNull()
  })

  test('counts an emoji on the safe side at both limits', () => {
    expect(problem(text, '🦊🦊')).toEqual({ kind: 'too-short', min: 3, length: 2 })
    expect(problem(text, '🦊'.repeat(11))).toEqual({ kind: 'too-long', max: 20, length: 22 })
  })

  test('is not a picture', () => {
    expect(problem(text, [file()])).toEqual({ kind: 'wrong-kind', expected: 'text', got: 'image' })
  })
})

describe('a choice', () => {
  test('may be typed and keeps the type the model wants', () => {
    expect(check(choice, 10)).toEqual({ ok: true, value: '10' })
    expect(check(numbered, '10')).toEqual({ ok: true, value: 10 })
    expect(check(toggle, 'TRUE')).toEqual({ ok: true, value: true })
  })

  test('outside the list is refused', () => {
    expect(problem(choice, '7')).toEqual({ kind: 'not-an-option' })
    expect(problem(toggle, 'maybe')).toEqual({ kind: 'not-an-option' })
    expect(problem(choice, [file({ kind: 'video' })])).toEqual({
      kind: 'wrong-kind',
      expected: 'text',
      got: 'video',
    })
  })
})

describe('a number', () => {
  test('may be typed with a comma', () => {
    const { step: _whole, ...any } = number
    expect(check(any, ' 2,5 ')).toEqual({ ok: true, value: 2.5 })
  })

  test('is refused outside its range, between its steps and when it is none', () => {
    const range = { kind: 'out-of-range', min: 1, max: 300, step: 1 }
    expect(problem(number, '0')).toEqual(range)
    expect(problem(number, 301)).toEqual(range)
    expect(problem(number, '1.5')).toEqual(range)
    for (const nonsense of ['fast', '', '1e3', 'NaN', '0x10', true]) {
      expect(problem(number, nonsense)).toEqual({ kind: 'not-a-number' })
    }
  })

  test('takes steps that floats cannot hold', () => {
    const tenths = { ...number, min: 0, max: 1, step: 0.1 }
    for (let tenth = 0; tenth <= 10; tenth += 1) expect(problem(tenths, tenth / 10)).toBeNull()
  })
})

describe('a file', () => {
  test('of the right kind, type and size passes', () => {
    expect(check(image, [file()])).toEqual({ ok: true, value: [file()] })
    expect(problem(image, [file({ mime: null, size: null })])).toBeNull()
    expect(problem(image, [file({ mime: 'image/JPG' })])).toBeNull()
  })

  test('is refused with what is wrong about it', () => {
    expect(problem(image, [file({ kind: 'audio' })])).toEqual({
      kind: 'wrong-kind',
      expected: 'image',
      got: 'audio',
    })
    expect(problem(image, [file({ mime: 'image/webp' })])).toEqual({ kind: 'wrong-type', mimes: image.mimes })
    expect(problem(image, [file({ size: 10 * 1_048_576 + 1 })])).toEqual({ kind: 'too-big', maxMB: 10 })
    expect(problem(image, [])).toEqual({ kind: 'empty' })
    expect(problem(image, [file(), file()])).toEqual({ kind: 'too-many', max: 1 })
    expect(problem(images, [file()])).toEqual({ kind: 'too-few', min: 2 })
    expect(problem(images, [file(), file(), file(), file()])).toEqual({ kind: 'too-many', max: 3 })
    expect(problem(image, 'a red fox')).toEqual({ kind: 'wrong-kind', expected: 'image', got: 'text' })
  })

  test('knows the other names of its type', () => {
    const sound: Step = { ...image, media: 'audio', mimes: ['audio/mp3', 'audio/wav', 'audio/m4a'] }
    for (const mime of ['audio/mpeg', 'audio/x-wav', 'audio/mp4', 'audio/mpeg; codecs=mp3']) {
      expect(problem(sound, [file({ kind: 'audio', mime })]), mime).toBeNull()
    }
  })
})

test.each([
  ['a zero-width space', '\u200b'],
  ['joiners and a byte order mark', '\u200d\u2060\ufeff'],
  ['direction marks', '\u200e\u202e'],
  ['Hangul fillers', '\u3164\uffa0\u115f'],
  ['empty Braille', '\u2800\u2800'],
  ['bare combining marks', '\u0301\ufe0f'],
])('%s only is no text', (_, blank) => {
  expect(problem({ ...text, minLength: 1 }, blank)).toEqual({ kind: 'empty' })
  expect(problem({ ...text, minLength: 1 }, `${blank}я`)).toBeNull()
})

test('an emoji is a text', () => {
  expect(problem({ ...text, minLength: 1 }, '👩‍👩‍👧')).toBeNull()
})

describe('an address of a file', () => {
  test('becomes a file', () => {
    expect(check(image, ' https://example.com/a b.jpg'.replace(' b', '%20b'))).toEqual({
      ok: true,
      value: [{ url: 'https://example.com/a%20b.jpg', kind: 'image' }],
    })
  })

  test.each([
    'ftp://example.com/a.jpg',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://name:secret@example.com/a.jpg',
    'http://example.com/a.jpg',
    'https://192.0.0.8/a.jpg',
    'https://198.18.0.1/a.jpg',
    'http://localhost/a.jpg',
    'http://127.0.0.1/a.jpg',
    'http://2130706433/a.jpg',
    'http://10.1.2.3/a.jpg',
    'http://169.254.169.254/latest/meta-data',
    'http://172.20.0.1/a.jpg',
    'http://192.168.1.1/a.jpg',
    'http://100.100.1.1/a.jpg',
    'http://[::1]/a.jpg',
    'http://db.internal/a.jpg',
    'https://',
    'example.com/a.jpg',
    `https://example.com/${'a'.repeat(2_100)}`,
  ])('is refused: %s', (address) => {
    expect(problem(image, address)).toEqual({ kind: 'bad-address' })
  })

  test('of another kind of file is refused by its name', () => {
    expect(problem(image, 'https://example.com/a.mp4?x=1')).toEqual({
      kind: 'wrong-kind',
      expected: 'image',
      got: 'video',
    })
    expect(problem(image, 'https://example.com/a%2Emp4')).toMatchObject({ got: 'video' })
    expect(problem(image, 'https://example.com/picture')).toBeNull()
  })

  test('in the open is https even when the provider runs here', () => {
    expect(problem(image, 'http://example.com/a.jpg')).toEqual({ kind: 'bad-address' })
    expect(check(image, 'http://example.com/a.jpg', { privateHosts: true }).ok).toBe(false)
  })

  test('on this machine is good when the provider runs here', () => {
    expect(check(image, 'http://127.0.0.1:8080/a.jpg', { privateHosts: true }).ok).toBe(true)
  })
})

test('a checked answer passes again unchanged, whatever was typed', () => {
  const steps = [text, choice, numbered, toggle, number, image]
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.webUrl(),
    fc.integer(),
    fc.double(),
    fc.boolean(),
  )
  fc.assert(
    fc.property(fc.constantFrom(...steps), typed, (step, value) => {
      const once = check(step, value)
      if (once.ok) expect(check(step, once.value)).toEqual(once)
    }),
  )
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as en from '../../../content/en/numbers.js'
import { fileTypes } from '../../../content/file-types.js'
import { apart } from '../../../content/lengths.js'
import * as ru from '../../../content/ru/numbers.js'
import { SEED } from '../../support/seed.js'
import { sumIn } from '../../support/walk.js'

const kopecks = (amount: number) => ({ amount, currency: 'RUB' })
/** With ordinary spaces, to be read here. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')

describe('money', () => {
  test.each([
    [0, '0 ₽', '₽0'],
    [1, '0,01 ₽', '₽0.01'],
    [63, '0,63 ₽', '₽0.63'],
    [100, '1 ₽', '₽1'],
    [1_404, '14,04 ₽', '₽14.04'],
    [1_410, '14,10 ₽', '₽14.10'],
    [100_000, '1 000 ₽', '₽1,000'],
    [123_456_789, '1 234 567,89 ₽', '₽1,234,567.89'],
  ])('of %i kopecks', (amount, russian, english) => {
    expect(plain(ru.money(kopecks(amount)))).toBe(russian)
    expect(plain(en.money(kopecks(amount)))).toBe(english)
  })

  test('of another currency has its sign', () => {
    expect(plain(ru.money({ amount: 1_250, currency: 'USD' }))).toBe('12,50 $')
    expect(en.money({ amount: 1_250, currency: 'USD' })).toBe('$12.50')
    expect(en.money({ amount: 1_200, currency: 'EUR' })).toBe('€12')
  })

  test('does not break at the end of a line between the number and its sign', () => {
    expect(ru.money(kopecks(123_456_789))).not.toContain(' ')
  })

  test(`shows every sum exactly (SEED=${SEED})`, () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 }), (amount) => {
        expect(sumIn(ru.money(kopecks(amount)))).toBe(amount)
        expect(sumIn(en.money(kopecks(amount)))).toBe(amount)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})

describe('the form of a word for a number', () => {
  test.each([
    [0, '0 попыток', '0 tries'],
    [1, '1 попытка', '1 try'],
    [2, '2 попытки', '2 tries'],
    [4, '4 попытки', '4 tries'],
    [5, '5 попыток', '5 tries'],
    [11, '11 попыток', '11 tries'],
    [12, '12 попыток', '12 tries'],
    [14, '14 попыток', '14 tries'],
    [21, '21 попытка', '21 tries'],
    [22, '22 попытки', '22 tries'],
    [100, '100 попыток', '100 tries'],
    [101, '101 попытка', '101 tries'],
    [111, '111 попыток', '111 tries'],
    [1_001, '1 001 попытка', '1,001 tries'],
    [1_012, '1 012 попыток', '1,012 tries'],
  ])('%i', (count, russian, english) => {
    expect(plain(ru.plural(count, 'попытка', 'попытки', 'попыток'))).toBe(russian)
    expect(en.plural(count, 'try', 'tries')).toBe(english)
  })

  test(`follows the rule of Russian: the last digit, except from eleven to fourteen (SEED=${SEED})`, () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), (count) => {
        const [last, teens] = [count % 10, count % 100]
        const many = last === 0 || last >= 5 || (teens >= 11 && teens <= 14)
        const word = many ? 'звёзд' : last === 1 ? 'звезда' : 'звезды'
        expect(ru.plural(count, 'звезда', 'звезды', 'звёзд').endsWith(` ${word}`)).toBe(true)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})

describe('a length that a model does not take', () => {
  test.each([
    [60.4, '1 мин 0,4 с', '1 min 0.4 s'],
    [60.04, '1 мин 0,1 с', '1 min 0.1 s'],
    [0.5, '0,5 с', '0.5 s'],
    [0.97, '0,9 с', '0.9 s'],
    [75.3, '1 мин 15 с', '1 min 15 s'],
    [605, '10 мин 5 с', '10 min 5 s'],
  ])('%d seconds where 1 to 60 are allowed', (seconds, russian, english) => {
    const length = apart({ seconds, min: 1, max: 60 })
    expect(ru.exactly(length)).toBe(russian)
    expect(en.exactly(length)).toBe(english)
  })

  test(`is never shown as one that it takes (SEED=${SEED})`, () => {
    const limits = { min: 2, max: 15 }
    const length = fc.double({ min: 0, max: 40, noNaN: true }).filter((one) => one < 2 || one > 15)
    fc.assert(
      fc.property(length, (seconds) => {
        const told = apart({ seconds, ...limits })
        expect(told < limits.min || told > limits.max).toBe(true)
        expect(Math.abs(told - seconds)).toBeLessThanOrEqual(0.5)
        expect(ru.exactly(told)).not.toBe(ru.exactly(seconds < 2 ? 2 : 15))
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})

test.each([
  [-5, '0 с', '0 s'],
  [0, '0 с', '0 s'],
  [9.6, '10 с', '10 s'],
  [59, '59 с', '59 s'],
  [60, '1 мин', '1 min'],
  [150, '2 мин 30 с', '2 min 30 s'],
  [299, '4 мин 59 с', '4 min 59 s'],
  [301, '5 мин', '5 min'],
  [3_600, '60 мин', '60 min'],
])('%d seconds in words', (seconds, russian, english) => {
  expect(ru.duration(seconds)).toBe(russian)
  expect(en.duration(seconds)).toBe(english)
})

test('types of files have the names people know them by, each once', () => {
  expect(fileTypes(['image/jpeg', 'image/png', 'image/webp'])).toBe('jpeg, png, webp')
  expect(fileTypes(['audio/mp3', 'audio/mpeg', 'audio/x-ms-wma'])).toBe('mp3, wma')
  const sounds = ['audio/mpeg', 'audio/wav', 'audio/x-wav', 'audio/aac', 'audio/mp4', 'audio/ogg']
  expect(fileTypes(sounds)).toBe('mp3, wav, aac, m4a, ogg')
  expect(fileTypes(['audio/m4a', 'audio/mp4', 'audio/x-flac', 'audio/flac'])).toBe('m4a, flac')
  expect(fileTypes(['video/mp4', 'video/quicktime', 'video/x-matroska'])).toBe('mp4, mov, mkv')
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sumIn } from '../../../lib/flow/own-sum.js'

const read = (text: string, currency = 'RUB') => sumIn(text, currency)

describe('a sum in words of one’s own', () => {
  test.each([
    ['750', 75_000],
    ['1 500 RUB', 150_000],
    ['1\u00a0234,50\u00a0₽', 123_450],
    ['99.5', 9_950],
    ['5k', 500_000],
    ['5К', 500_000],
    ['5 тыс', 500_000],
    ['5 тыс. руб.', 500_000],
    ['1,5 тыс.', 150_000],
    ['2 тысячи рублей', 200_000],
    ['1.255k', 125_500],
  ])('«%s» is read', (text, amount) => {
    expect(read(text)).toBe(amount)
  })

  test.each([
    '',
    '0',
    '-5',
    '5 млн',
    '5 m',
    '5 звёзд',
    '5 stars',
    '5 km',
    '$5',
    '5 евро',
    '1.500',
    '1,2,3',
    '5-6',
    'пять',
    '5k5',
    '9'.repeat(12),
    '5 тыс и ещё',
  ])('«%s» is no sum, and asked for again', (text) => {
    expect(read(text)).toBeNull()
  })

  test('of another currency is none, in the own one it is', () => {
    expect(read('$5', 'USD')).toBe(500)
    expect(read('5 ₽', 'USD')).toBeNull()
    expect(read('5 kzt', 'KZT')).toBe(500)
  })

  test('is never another number than the one that was written', () => {
    const behind = fc.oneof(fc.constantFrom('', ' ', 'k', ' к', ' тыс.', ' руб', '₽', 'м', 'x'), fc.string())
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), behind, (whole, words) => {
        const amount = read(`${whole}${words}`)
        const isDigits = /^[\s\d.,]/u.test(words) // Then it is another number.
        if (amount === null || isDigits) return
        const isThousand = /^(?:к|k|тыс|thou)/u.test(words.trim().toLowerCase())
        expect(amount).toBe(whole * (isThousand ? 100_000 : 100))
      }),
    )
  })
})

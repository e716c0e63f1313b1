import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../../../lib/telegram/clean.js'

test('a text loses what Telegram and Postgres refuse and keeps what people wrote', () => {
  expect(cleanText('  a\u0000b\u0007c\ud800d\udc00e \n')).toBe('abcde')
  expect(cleanText('one\r\ntwo\rthree\tfour')).toBe('one\ntwo\nthree\tfour')
})

test('equal letters get one spelling', () => {
  expect(cleanText('и\u0306')).toBe('й')
})

test('emoji joined by invisible marks and right-to-left marks stay whole', () => {
  for (const text of ['👩‍👩‍👧‍👦', '🏳️‍🌈', '\u202eabc\u202c', 'نص']) expect(cleanText(text)).toBe(text)
})

test('cleaning twice changes nothing more, whatever was sent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const once = cleanText(text)
      expect(cleanText(once)).toBe(once)
      expect(once).not.toMatch(/\p{Cs}|\0/u)
    }),
  )
})

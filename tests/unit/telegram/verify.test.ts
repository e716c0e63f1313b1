import { expect, test } from 'vitest'
import { verifyTelegram } from '../../../lib/telegram/verify.js'

const HEADER = 'X-Telegram-Bot-Api-Secret-Token'

function headers(secret: string): Headers {
  return new Headers({ [HEADER]: secret })
}

test('Telegram is known by the webhook secret, in any spelling of the header name', () => {
  expect(verifyTelegram(headers('right'), ['right'])).toBe(true)
  expect(verifyTelegram(new Headers({ [HEADER.toLowerCase()]: 'right' }), ['right'])).toBe(true)
})

test('while a secret is being changed, the new and the old one are both good', () => {
  expect(verifyTelegram(headers('new'), ['new', 'old'])).toBe(true)
  expect(verifyTelegram(headers('old'), ['new', 'old'])).toBe(true)
  expect(verifyTelegram(headers('older'), ['new', 'old'])).toBe(false)
})

test('a stranger is refused: no header, a wrong one, a piece of the right one, an empty one', () => {
  expect(verifyTelegram(new Headers(), ['right'])).toBe(false)
  for (const secret of ['wrong', 'righ', 'rightt', 'RIGHT', '']) {
    expect(verifyTelegram(headers(secret), ['right'])).toBe(false)
  }
})

test('a missing configuration lets nobody in', () => {
  expect(verifyTelegram(headers(''), [''])).toBe(false)
  expect(verifyTelegram(new Headers(), [''])).toBe(false)
  expect(verifyTelegram(headers('right'), [])).toBe(false)
})

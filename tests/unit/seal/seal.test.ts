import { createHmac } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveTelegramSecret, type Purpose, sealer } from '../../../lib/seal/index.js'

const at = new Date('2026-11-24T12:00:00Z')
const later = (seconds: number) => new Date(at.getTime() + seconds * 1_000)
const seals = sealer(['secret'])
const purposes = fc.constantFrom<Purpose>('callback', 'media', 'invoice')
const payloads = fc.dictionary(fc.string(), fc.jsonValue())

test('what was sealed opens to the same, whatever it is, and fits into a path', () => {
  fc.assert(
    fc.property(purposes, payloads, (purpose, payload) => {
      const token = seals.seal(purpose, payload)
      expect(token).toMatch(/^[\w-]+$/)
      expect(seals.open(purpose, token, at)).toEqual(JSON.parse(JSON.stringify(payload)))
    }),
  )
})

test('a token with any character changed, removed or added opens for nobody', () => {
  const token = seals.seal('callback', { generation: 'g1' })
  fc.assert(
    fc.property(
      fc.nat(token.length - 1),
      fc.constantFrom('A', 'Q', 'g', 'w', 'z', '0', '9', '-', '_', '=', '.', ' ', '/', 'é'),
      (place, letter) => {
        const changed = token.slice(0, place) + letter + token.slice(place + 1)
        if (changed !== token) expect(seals.open('callback', changed, at)).toBeNull()
        expect(seals.open('callback', token.slice(0, place) + token.slice(place + 1), at)).toBeNull()
        expect(seals.open('callback', token.slice(0, place) + letter + token.slice(place), at)).toBeNull()
      },
    ),
    { numRuns: 1_000 },
  )
  expect(seals.open('callback', `${token}=`, at)).toBeNull()
})

test('nonsense opens to nothing', () => {
  for (const token of ['', 'a', token40(), `${token40()}.${token40()}`, 'x'.repeat(10_000)]) {
    expect(seals.open('media', token, at)).toBeNull()
  }
})

function token40(): string {
  return 'AbCd'.repeat(10)
}

test('a token of one purpose does not open for another', () => {
  const token = seals.seal('callback', { a: 1 })
  expect(seals.open('media', token, at)).toBeNull()
  expect(seals.open('invoice', token, at)).toBeNull()
})

test('a token opens until it expires, and one without an end opens for ever', () => {
  const token = seals.seal('media', { file: 'f' }, { expiresAt: later(60) })
  expect(seals.open('media', token, later(59))).toEqual({ file: 'f' })
  expect(seals.open('media', token, later(60))).toBeNull()
  expect(seals.open('media', seals.seal('media', {}), later(10 ** 9))).toEqual({})
})

test('during a change of secrets the new one seals and both open; afterwards the old one is forgotten', () => {
  const before = sealer(['old']).seal('callback', { a: 1 })
  const change = sealer(['new', 'old'])
  const after = change.seal('callback', { a: 2 })
  expect(change.open('callback', before, at)).toEqual({ a: 1 })
  expect(sealer(['new']).open('callback', after, at)).toEqual({ a: 2 })
  expect(sealer(['new']).open('callback', before, at)).toBeNull()
  expect(sealer(['old']).open('callback', after, at)).toBeNull()
})

test('two tokens of the same are different, and neither shows what is in it', () => {
  const [one, two] = [seals.seal('callback', { chat: 4242 }), seals.seal('callback', { chat: 4242 })]
  expect(one).not.toBe(two)
  expect(Buffer.from(one.slice(3), 'base64url').toString('latin1')).not.toContain('4242')
})

test('an invoice with a payment id and an amount fits into the 128 bytes Telegram allows', () => {
  const payload = { p: '3f0c6a5e-7c1b-4c55-9d0e-0a4b8c2d1e6f', a: 1_000_000 }
  expect(seals.seal('invoice', payload).length).toBeLessThanOrEqual(128)
})

test('a sealer needs a secret', () => {
  expect(() => sealer([])).toThrow('at least one secret')
})

test('the webhook secret is an HMAC of the bot id that Telegram accepts', () => {
  const secret = deriveTelegramSecret('secret', 123_456)
  expect(secret).toBe(createHmac('sha256', 'secret').update('123456').digest('hex'))
  expect(secret).toMatch(/^[A-Za-z0-9_-]{1,256}$/)
  expect(deriveTelegramSecret('secret', 123_457)).not.toBe(secret)
})

import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { startOfOwnDay } from '../../../lib/preferences/index.js'
import { setPreference } from '../../../lib/user/index.js'
import { AT, atOnce, later, openBooks } from './books.js'
import { brokenPromises } from './invariants.js'

const books = openBooks()

const setFor = (userId: number, change: Parameters<typeof setPreference>[1]['change']) =>
  setPreference(books.db, { userId, change, at: AT })

/** Somebody with enough money and places for anything, and a cap. */
async function capped(dayCap: number): Promise<number> {
  const userId = await books.person(1_000_000)
  await setFor(userId, { dayCap })
  return userId
}

const MANY_PLACES = { maxRunning: 64 }

async function spent(userId: number, since: Date): Promise<number> {
  const [row] = await books.query<{ sum: string | null }>(
    `select sum(coalesce(charged, amount)) from generations
     where user_id = $1 and money in ('held', 'captured') and accepted_at >= $2`,
    [userId, since],
  )
  return Number(row?.sum ?? 0)
}

test('however many holds come at once, a day never takes more than the cap', async () => {
  const prices = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(prices, fc.integer({ min: 1, max: 1_200 }), async (amounts, cap) => {
      const userId = await capped(cap)
      const held = await Promise.all(amounts.map((amount) => books.hold(userId, { ...MANY_PLACES, amount })))
      const taken = held.filter((one) => one.outcome === 'ok').length
      const total = await spent(userId, startOfOwnDay(AT, 180))
      expect(total).toBeLessThanOrEqual(cap)
      expect(held.every((one) => one.outcome === 'ok' || one.outcome === 'cap')).toBe(true)
      for (const [index, one] of held.entries()) {
        if (one.outcome !== 'cap') continue
        expect(one.bound).toBe(cap)
        expect((one.spent ?? 0) + (amounts[index] ?? 0)).toBeGreaterThan(cap)
      }
      // What did not fit left no trace; another try says how the day stands.
      const [count] = await books.query('select count(*)::int from generations where user_id = $1', [userId])
      expect(count).toEqual({ count: taken })
      expect(await books.hold(userId, { ...MANY_PLACES, amount: cap + 1 })).toMatchObject({
        outcome: 'cap',
        spent: total,
      })
    }),
    { numRuns: 15 },
  )
  expect(await brokenPromises(books)).toEqual({})
})

test('a repeat of an accepted hold is a repeat, though the day is full by now', async () => {
  const userId = await capped(400)
  const first = await books.hold(userId)
  expect(await books.hold(userId, { generationId: first.id })).toMatchObject({ outcome: 'repeated' })
  const id = randomUUID()
  await books.release(first.id)
  expect(await atOnce(5, () => books.hold(userId, { generationId: id }))).toEqual({ ok: 1, repeated: 4 })
})

test('what went back does not count, what was used of a price does', async () => {
  const userId = await capped(1_000)
  const one = await books.hold(userId, { amount: 600, refundRate: '0.1' })
  expect(await books.hold(userId, { amount: 600 })).toMatchObject({
    outcome: 'cap',
    bound: 1_000,
    spent: 600,
  })
  await books.capture(one.id, { creditsMilli: 3_000 }) // 300 of the 600.
  const two = await books.hold(userId, { amount: 600 })
  expect(two.outcome).toBe('ok')
  await books.release(two.id)
  expect((await books.hold(userId, { amount: 700 })).outcome).toBe('ok')
})

test.each(['report', 'repair'])(
  'what came back by a %s counts no more, for one and for several',
  async (why) => {
    const userId = await capped(1_000)
    const one = await books.hold(userId, { amount: 600 })
    await books.capture(one.id)
    expect((await books.hold(userId, { amount: 401 })).outcome).toBe('cap')
    await books.query('select ledger_gift_v1($1, $2, 600, $3)', [`${why}:${one.id}`, userId, AT])
    const parts = [300, 300].map((amount) => ({ id: randomUUID(), amount }))
    expect(await books.holdMany(userId, parts, MANY_PLACES)).toMatchObject({ outcome: 'ok', spent: 0 })
    expect(await books.hold(userId, { amount: 401 })).toMatchObject({ outcome: 'cap', spent: 600 })
    expect((await books.hold(userId, { amount: 400 })).outcome).toBe('ok')
    expect(await brokenPromises(books)).toEqual({})
  },
)

test('the day of the cap is the day of the person', async () => {
  const userId = await capped(400)
  await setFor(userId, { utcOffset: 600 }) // 22:00 for them.
  await books.hold(userId)
  expect((await books.hold(userId, { at: later(3_600) })).outcome).toBe('cap')
  expect((await books.hold(userId, { at: later(2 * 3_600) })).outcome).toBe('ok')
})

test('a cap that grows or goes works at once; free runs have none', async () => {
  const userId = await capped(399)
  expect((await books.hold(userId)).outcome).toBe('cap')
  expect((await books.hold(userId, { free: true, amount: 0 })).outcome).toBe('ok')
  await setFor(userId, { dayCap: 400 })
  expect((await books.hold(userId)).outcome).toBe('ok')
  await setFor(userId, { dayCap: null })
  expect((await books.hold(userId)).outcome).toBe('ok')
})

test('a price above the sum is asked about once, and only when it could be paid', async () => {
  const userId = await books.person(1_000)
  await setFor(userId, { askAbove: 399 })
  const id = randomUUID()
  expect(await books.hold(userId, { generationId: id })).toMatchObject({
    outcome: 'ask',
    bound: 399,
    state: null,
  })
  expect(await books.money(userId)).toEqual({ available: 1_000, held: 0, debt: 0 })
  expect(await atOnce(4, () => books.hold(userId, { generationId: id, asked: true }))).toEqual({
    ok: 1,
    repeated: 3,
  })
  expect((await books.hold(userId, { generationId: id })).outcome).toBe('repeated')
  expect((await books.hold(userId, { amount: 399 })).outcome).toBe('ok')
  expect((await books.hold(userId, { amount: 5_000 })).outcome).toBe('short')
  expect(await brokenPromises(books)).toEqual({})
})

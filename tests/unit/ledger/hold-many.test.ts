import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { atOnce, openBooks } from './books.js'

const books = openBooks()
const three = (amount = 400) => Array.from({ length: 3 }, () => ({ id: randomUUID(), amount }))
const FREE = { free: true, amount: 0 }

async function kept(ids: { id: string }[]): Promise<number> {
  const rows = await books.query('select 1 from generations where id = any ($1)', [ids.map(({ id }) => id)])
  return rows.length
}

test('several generations are accepted with the hold of each', async () => {
  const user = await books.person(1500)
  const parts = three()
  expect(await books.holdMany(user, parts)).toMatchObject({ outcome: 'ok', available: 300, held: 1200 })
  expect(await kept(parts)).toBe(3)
  expect(await books.kinds(user)).toEqual(['credit', 'hold', 'hold', 'hold'])
  const slots = await books.query('select slot from generations where user_id = $1 order by slot', [user])
  expect(slots.map(({ slot }) => slot)).toEqual([1, 2, 3])
})

test('a second time changes nothing, and twenty at once are one', async () => {
  const user = await books.person(5000)
  const parts = three()
  expect(await atOnce(20, () => books.holdMany(user, parts))).toEqual({ ok: 1, repeated: 19 })
  expect(await books.money(user)).toMatchObject({ available: 3800, held: 1200 })
  await books.capture(parts[0]?.id ?? '')
  expect(await books.holdMany(user, parts)).toMatchObject({ outcome: 'repeated', held: 800 })
})

test('money for two of three holds none, and says what there is', async () => {
  const user = await books.person(1199)
  const parts = three()
  expect(await books.holdMany(user, parts)).toMatchObject({ outcome: 'short', available: 1199, held: 0 })
  expect(await kept(parts)).toBe(0)
  expect(await books.kinds(user)).toEqual(['credit'])
  expect(await books.query('select 1 from events where user_id = $1', [user])).toEqual([])
})

test('places for two of three take none', async () => {
  const user = await books.person(5000)
  await books.hold(user)
  await books.hold(user)
  const parts = three()
  expect(await books.holdMany(user, parts)).toMatchObject({ outcome: 'limit', held: 800 })
  expect(await kept(parts)).toBe(0)
})

test('free ones take as many tries as they are, or none', async () => {
  const user = await books.person(0)
  const limits = { ...FREE, freeLimit: 4 }
  expect(await books.holdMany(user, three(0), limits)).toMatchObject({ outcome: 'ok', freeUsed: 3 })
  const more = three(0)
  expect(await books.holdMany(user, more, { ...limits, maxRunning: 9 })).toMatchObject({
    outcome: 'quota',
    freeUsed: 3,
  })
  expect(await kept(more)).toBe(0)
})

test('after a refusal the same ones can still be held', async () => {
  const user = await books.person(1000)
  const parts = three()
  expect(await books.holdMany(user, parts)).toMatchObject({ outcome: 'short' })
  await books.query('select ledger_gift_v1($1, $2, 200, now())', [`top:${user}`, user])
  expect(await books.holdMany(user, parts)).toMatchObject({ outcome: 'ok', available: 0, held: 1200 })
})

test('what a person set for themselves meets the price of all together', async () => {
  const user = await books.person(5000)
  const set = (cap: number | null, ask: number | null) =>
    books.query(
      `insert into preferences (user_id, day_cap, ask_above) values ($1, $2, $3)
       on conflict (user_id) do update set day_cap = excluded.day_cap, ask_above = excluded.ask_above`,
      [user, cap, ask],
    )
  const parts = three()
  await set(1199, null)
  expect(await books.holdMany(user, parts)).toMatchObject({ outcome: 'cap', bound: 1199, spent: 0 })
  await set(null, 1199)
  expect(await books.holdMany(user, parts)).toMatchObject({ outcome: 'ask', bound: 1199, held: 0 })
  expect(await kept(parts)).toBe(0)
  expect(await books.holdMany(user, parts, { asked: true })).toMatchObject({ outcome: 'ok', held: 1200 })
})

test("somebody else's generations are foreign", async () => {
  const [owner, other] = [await books.person(5000), await books.person(5000)]
  const parts = three()
  await books.holdMany(owner, parts)
  expect(await books.holdMany(other, parts)).toMatchObject({ outcome: 'foreign', available: 5000 })
  expect(await books.kinds(other)).toEqual(['credit'])
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { AT, atOnce, later, openBooks, stranger } from './books.js'

const books = openBooks()
const FREE = { free: true, amount: 0 }

test('a hold accepts the generation and reserves its price in one step', async () => {
  const user = await books.person(1000)
  const held = await books.hold(user)
  expect(held).toMatchObject({
    outcome: 'ok',
    available: 600,
    held: 400,
    debt: 0,
    state: 'accepted',
    eventLost: false,
  })
  expect(await books.row(held.id)).toMatchObject({
    user_id: String(user),
    state: 'accepted',
    money: 'held',
    amount: '400',
    slot: 1,
    input: { prompt: 'a red fox' },
  })
  expect(
    await books.query('select kind, amount, available_after, held_after from transfers where key = $1', [
      `hold:${held.id}`,
    ]),
  ).toEqual([{ kind: 'hold', amount: '400', available_after: '600', held_after: '400' }])
})

test('a second hold of the same generation changes nothing and says where it stands', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  expect(await books.hold(user, { generationId: id })).toMatchObject({
    outcome: 'repeated',
    available: 600,
    held: 400,
    state: 'accepted',
  })
  await books.capture(id)
  expect(await books.hold(user, { generationId: id, amount: 999 })).toMatchObject({
    outcome: 'repeated',
    held: 0,
    state: 'succeeded',
    taskId: `task-${id}`,
  })
  expect(await books.kinds(user)).toEqual(['credit', 'hold', 'capture'])
})

test('a hold beyond the balance is refused and leaves no generation behind', async () => {
  const user = await books.person(399)
  const held = await books.hold(user)
  expect(held).toMatchObject({ outcome: 'short', available: 399, held: 0, state: null })
  expect(await books.query('select 1 from generations where id = $1', [held.id])).toEqual([])
  expect(await books.kinds(user)).toEqual(['credit'])
})

test('after a refusal the same generation can still be held once the money is there', async () => {
  const user = await books.person(100)
  const generationId = randomUUID()
  expect(await books.hold(user, { generationId })).toMatchObject({ outcome: 'short' })
  await books.query('select ledger_gift_v1($1, $2, 300, now())', [`top:${user}`, user])
  expect(await books.hold(user, { generationId })).toMatchObject({ outcome: 'ok', available: 0, held: 400 })
})

test("somebody else's generation is foreign, and nothing of it is told", async () => {
  const [owner, other] = [await books.person(1000), await books.person(1000)]
  const { id } = await books.hold(owner)
  await books.capture(id)
  expect(await books.hold(other, { generationId: id })).toMatchObject({
    outcome: 'foreign',
    available: 1000,
    state: null,
    taskId: null,
  })
  expect(await books.kinds(other)).toEqual(['credit'])
})

test('a hold as the first thing a person ever does makes the person first', async () => {
  const user = stranger()
  expect(await books.hold(user, FREE)).toMatchObject({ outcome: 'ok', available: 0, held: 0 })
  const rows = await books.query(
    'select u.id, b.available from users u join balances b on b.user_id = u.id where u.id = $1',
    [user],
  )
  expect(rows).toEqual([{ id: String(user), available: '0' }])
})

test('a free generation takes a place in the quota and never touches the journal', async () => {
  const user = stranger()
  expect(await books.hold(user, { ...FREE, freeLimit: 2 })).toMatchObject({ outcome: 'ok', freeUsed: 1 })
  expect(await books.hold(user, { ...FREE, freeLimit: 2 })).toMatchObject({ outcome: 'ok', freeUsed: 2 })
  expect(await books.hold(user, { ...FREE, freeLimit: 2 })).toMatchObject({ outcome: 'quota', freeUsed: 2 })
  expect(await books.kinds(user)).toEqual([])
})

test('a free generation that failed gives its place in the quota back', async () => {
  const user = stranger()
  const first = await books.hold(user, { ...FREE, freeLimit: 1 })
  await books.release(first.id)
  expect(await books.hold(user, { ...FREE, freeLimit: 1 })).toMatchObject({ outcome: 'ok', freeUsed: 1 })
})

test('the next window opens the quota again', async () => {
  const user = stranger()
  await books.hold(user, { ...FREE, freeLimit: 1 })
  const tomorrow = later(24 * 3600)
  expect(await books.hold(user, { ...FREE, freeLimit: 1, freeSince: tomorrow, at: tomorrow })).toMatchObject({
    outcome: 'ok',
  })
})

test('a banned person holds nothing, paid or free', async () => {
  const user = await books.person(1000)
  await books.query('update users set blocked = true where id = $1', [user])
  expect(await books.hold(user)).toMatchObject({ outcome: 'blocked', held: 0 })
  expect(await books.hold(user, FREE)).toMatchObject({ outcome: 'blocked' })
})

test('a person in debt holds nothing that costs money', async () => {
  const user = stranger()
  await books.hold(user, FREE)
  await books.query('update balances set debt = 5 where user_id = $1', [user])
  expect(await books.hold(user)).toMatchObject({ outcome: 'debt', debt: 5 })
  expect(await books.hold(user, FREE)).toMatchObject({ outcome: 'ok' })
  // The journal knows nothing of it.
  await books.query('update balances set debt = 0 where user_id = $1', [user])
})

test('as many run as may, and a finished one makes room', async () => {
  const user = await books.person(10_000)
  const [first] = [await books.hold(user, { maxRunning: 2 }), await books.hold(user, { maxRunning: 2 })]
  expect(await books.hold(user, { maxRunning: 2 })).toMatchObject({ outcome: 'limit', held: 800 })
  await books.release(first.id)
  const third = await books.hold(user, { maxRunning: 2 })
  expect(third.outcome).toBe('ok')
  expect(await books.row(third.id)).toMatchObject({ slot: 1 })
})

test('a lowered limit counts what still runs in the higher places', async () => {
  const user = await books.person(10_000)
  const running = []
  for (let index = 0; index < 4; index += 1) running.push(await books.hold(user, { maxRunning: 4 }))
  for (const { id } of running.slice(0, 2)) await books.release(id)
  expect(await books.hold(user, { maxRunning: 2 })).toMatchObject({ outcome: 'limit' })
})

test('a price that is no positive whole number is a bug on our side', async () => {
  const user = await books.person(1000)
  for (const amount of [0, -1, 0.5, Number.NaN, 2 ** 53]) {
    await expect(books.hold(user, { amount })).rejects.toThrow('positive whole number')
  }
  await expect(books.hold(user, { free: true, amount: 5 })).rejects.toThrow('or free')
})

test('a prompt with everything Postgres cannot store is held all the same', async () => {
  const user = stranger()
  const prompt = `nul \0 half \uD83D whole 😀 literal \\u0000 rtl \u202E`
  const { id } = await books.hold(user, { ...FREE, input: { prompt, deep: [{ also: '\uDE00' }] } })
  expect(await books.row(id)).toMatchObject({
    input: { prompt: 'nul  half  whole 😀 literal \\u0000 rtl \u202E', deep: [{ also: '' }] },
  })
})

test('200 confirms at once on a balance for 50 hold exactly 50', async () => {
  const user = await books.person(50 * 400)
  expect(await atOnce(200, () => books.hold(user, { maxRunning: 200 }))).toEqual({ ok: 50, short: 150 })
  expect(await books.money(user)).toEqual({ available: 0, held: 20_000, debt: 0 })
})

test('one generation confirmed 20 times at once is held once', async () => {
  const user = await books.person(10_000)
  const generationId = randomUUID()
  expect(await atOnce(20, () => books.hold(user, { generationId }))).toEqual({ ok: 1, repeated: 19 })
  expect(await books.money(user)).toEqual({ available: 9600, held: 400, debt: 0 })
})

test('one generation id confirmed by two people at once belongs to one of them', async () => {
  const people = [await books.person(400), await books.person(400)]
  for (let round = 0; round < 20; round += 1) {
    const generationId = randomUUID()
    const counts = await atOnce(2, (index) =>
      books.hold(people[index] ?? 0, { generationId, maxRunning: 100, amount: 1 }),
    )
    expect(counts).toEqual({ ok: 1, foreign: 1 })
  }
})

test('with one place, 10 confirms at once give one generation', async () => {
  const user = await books.person(10_000)
  expect(await atOnce(10, () => books.hold(user, { maxRunning: 1 }))).toEqual({ ok: 1, limit: 9 })
})

test('50 free runs at once with a limit of 5 give exactly 5', async () => {
  const user = stranger()
  expect(await atOnce(50, () => books.hold(user, { ...FREE, freeLimit: 5, maxRunning: 50 }))).toEqual({
    ok: 5,
    quota: 45,
  })
})

test('50 first contacts at once make one user and no error', async () => {
  const user = stranger()
  expect(await atOnce(50, () => books.hold(user, { ...FREE, freeLimit: 50, maxRunning: 50 }))).toEqual({
    ok: 50,
  })
  expect(await books.query('select count(*)::int as users from users where id = $1', [user])).toEqual([
    { users: 1 },
  ])
})

test('the start of a run is noted with its price', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  expect(await books.query('select * from events where generation_id = $1', [id])).toMatchObject([
    {
      kind: 'started',
      user_id: String(user),
      model: 'demo',
      format: 'text-to-image',
      amount: '400',
      free: false,
      ms: null,
      at: AT,
    },
  ])
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type ClaimRequest, claimInDb, finishInDb, keep, kept } from '../../../lib/inbox/claim-db.js'
import { park } from '../../../lib/inbox/park.js'
import { later, openBooks, stranger } from '../ledger/books.js'

const books = openBooks()

const claim = (key: string, owner: string, changes: Partial<ClaimRequest> = {}) =>
  claimInDb(books.db, {
    key,
    owner,
    finished: false,
    leaseUntil: later(65),
    expiresAt: later(90_000),
    at: later(0),
    ...changes,
  })
const fresh = () => `telegram:${randomUUID()}`

test('the first who claims an event has it, the next is told to come back', async () => {
  const key = fresh()
  expect(await claim(key, 'a')).toEqual({ state: 'fresh', tries: 1 })
  expect(await claim(key, 'b')).toEqual({ state: 'busy', tries: 1 })
})

test('the same owner asking again, because the answer was lost, still has it', async () => {
  const key = fresh()
  await claim(key, 'a')
  expect(await claim(key, 'a')).toEqual({ state: 'fresh', tries: 1 })
})

test('a finished event is finished for everybody', async () => {
  const key = fresh()
  await claim(key, 'a')
  expect(await finishInDb(books.db, { key, owner: 'a', at: later(1) })).toBe(true)
  expect(await claim(key, 'b')).toMatchObject({ state: 'finished' })
})

test('an event whose owner died goes to the next who asks, and the tries are counted', async () => {
  const key = fresh()
  await claim(key, 'a')
  expect(await claim(key, 'b', { at: later(65), leaseUntil: later(130) })).toEqual({
    state: 'fresh',
    tries: 2,
  })
  expect(await finishInDb(books.db, { key, owner: 'a', at: later(66) })).toBe(false)
  expect(await claim(key, 'c', { at: later(130), leaseUntil: later(195) })).toEqual({
    state: 'fresh',
    tries: 3,
  })
})

test('a claim in one stage is finished at once', async () => {
  const key = fresh()
  expect(await claim(key, 'a', { finished: true })).toEqual({ state: 'fresh', tries: 1 })
  expect(await claim(key, 'a', { finished: true })).toMatchObject({ state: 'fresh' })
  expect(await claim(key, 'b', { finished: true, at: later(100) })).toMatchObject({ state: 'finished' })
})

test('an event claimed in Redis can be finished here', async () => {
  const key = fresh()
  expect(await finishInDb(books.db, { key, owner: 'a', at: later(0) })).toBe(true)
  expect(await claim(key, 'b')).toMatchObject({ state: 'finished' })
})

test('a claim whose time is over is as good as none', async () => {
  const key = fresh()
  await claim(key, 'a')
  await finishInDb(books.db, { key, owner: 'a', at: later(1) })
  expect(
    await claim(key, 'b', { at: later(90_000), expiresAt: later(180_000), leaseUntil: later(90_065) }),
  ).toEqual({ state: 'fresh', tries: 1 })
})

test('20 at once: one has it, the others wait', async () => {
  const key = fresh()
  const states = (
    await Promise.all(Array.from({ length: 20 }, (_, index) => claim(key, `owner-${index}`)))
  ).map((one) => one.state)
  expect(states.filter((state) => state === 'fresh')).toHaveLength(1)
  expect(states.filter((state) => state === 'busy')).toHaveLength(19)
})

test('old claims go by themselves', async () => {
  const old = Array.from({ length: 8 }, fresh)
  for (const key of old)
    await claim(key, 'a', { at: later(-10), leaseUntil: later(-9), expiresAt: later(-5) })
  await claim(fresh(), 'a')
  await claim(fresh(), 'a')
  expect(await books.query('select 1 from claims where key = any ($1)', [old])).toEqual([])
})

test('a draft is kept as it is, the last one wins, and forgotten when told', async () => {
  const [one, two, none] = [fresh(), fresh(), fresh()]
  const value = '{"v":1,"text":"он сказал \\"да\\" 😀","list":[1,2]}'
  await keep(books.db, { key: one, value: 'old', expiresAt: later(60) })
  await keep(books.db, { key: one, value, expiresAt: later(60) })
  await keep(books.db, { key: two, value: 'plain', expiresAt: later(60) })
  expect(await kept(books.db, { keys: [two, none, one], at: later(0) })).toEqual(['plain', null, value])
  expect(await kept(books.db, { keys: [one], at: later(60) })).toEqual([null])
  await keep(books.db, { key: one, value: null, expiresAt: later(60) })
  expect(await kept(books.db, { keys: [one], at: later(0) })).toEqual([null])
  expect(await kept(books.db, { keys: [], at: later(0) })).toEqual([])
})

test('keys with commas, quotes and braces are keys like any other', async () => {
  const key = `draft:{"a,b"}\\${stranger()}`
  await keep(books.db, { key, value: 'x', expiresAt: later(60) })
  expect(await kept(books.db, { keys: [key], at: later(0) })).toEqual(['x'])
})

test('a poison update is parked once, with its body and a short word of what failed', async () => {
  const updateId = stranger()
  const request = {
    updateId,
    body: { update_id: updateId, message: { text: 'a\0b' } },
    error: 'x'.repeat(900),
    tries: 3,
    at: later(0),
  }
  await park(books.db, request)
  await park(books.db, { ...request, error: 'again' })
  expect(
    await books.query(
      'select body, length(error) as length, tries from parked_updates where update_id = $1',
      [updateId],
    ),
  ).toEqual([{ body: { update_id: updateId, message: { text: 'ab' } }, length: 500, tries: 3 }])
})

import { afterEach, expect, test } from 'vitest'
import { later, openBooks } from './books.js'

const books = openBooks()

const exists = async () =>
  (await books.query("select 1 from pg_tables where tablename = 'events'")).length === 1

afterEach(async () => {
  if (!(await exists())) await books.query('alter table events_away rename to events')
})

const kindsOf = async (id: string) =>
  (
    await books.query<{ kind: string }>('select kind from events where generation_id = $1 order by id', [id])
  ).map((row) => row.kind)

test('a missing events table stops nothing, and writing goes on by itself when it is back', async () => {
  const user = await books.person(10_000)
  const before = await books.hold(user)
  await books.query('alter table events rename to events_away')
  const during = await books.hold(user)
  expect(during).toMatchObject({ outcome: 'ok', eventLost: true })
  expect(await books.hold(user, { free: true, amount: 0 })).toMatchObject({ outcome: 'ok', eventLost: true })
  expect(await books.capture(before.id)).toMatchObject({ outcome: 'captured', eventLost: true })
  expect(await books.release(during.id)).toMatchObject({ outcome: 'released', eventLost: true })
  expect(await books.money(user)).toEqual({ available: 9600, held: 0, debt: 0 })
  await books.query('alter table events_away rename to events')
  const after = await books.hold(user)
  expect(after).toMatchObject({ outcome: 'ok', eventLost: false })
  expect(await books.capture(after.id)).toMatchObject({ outcome: 'captured', eventLost: false })
  expect(await kindsOf(after.id)).toEqual(['started', 'success'])
  expect(await kindsOf(before.id)).toEqual(['started'])
})

test('an events table that somebody keeps locked stops nothing', async () => {
  const user = await books.person(1000)
  await books.whileLocked('lock table events in access exclusive mode', async () => {
    expect(await books.hold(user)).toMatchObject({ outcome: 'ok', eventLost: true })
  })
})

test('each run has one start and one end, however often it is settled', async () => {
  const user = await books.person(10_000)
  const won = await books.hold(user)
  await Promise.all([books.capture(won.id), books.capture(won.id), books.release(won.id)])
  expect((await kindsOf(won.id)).length).toBe(2)

  const late = await books.hold(user)
  await books.release(late.id, { verdict: 'expired' })
  await books.capture(late.id, { at: later(5) })
  await books.release(late.id, { at: later(6) })
  expect(await kindsOf(late.id)).toEqual(['started', 'timeout'])
  expect(await books.hold(user, { generationId: late.id })).toMatchObject({ outcome: 'repeated' })
  expect(await kindsOf(late.id)).toEqual(['started', 'timeout'])
})

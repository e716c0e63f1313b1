import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { generationFrom } from '../../../lib/generation/row.js'
import { atOnce, later, openBooks, stranger } from './books.js'

const books = openBooks()

test('a capture spends the held price, frees the place and leaves the delivery to the caller', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  const captured = await books.capture(id, { at: later(42) })
  expect(captured).toMatchObject({ outcome: 'captured', available: 600, eventLost: false })
  expect(generationFrom(captured.generation)).toMatchObject({
    id,
    userId: user,
    chatId: user,
    messageId: 7,
    language: 'en',
    model: 'demo',
    format: 'text-to-image',
    amount: 400,
    free: false,
    state: 'succeeded',
    money: 'captured',
    taskId: `task-${id}`,
    result: { files: ['https://files.example/1.png'] },
    input: { prompt: 'a red fox' },
    acceptedAt: later(0),
    resolvedAt: later(42),
    deliveredAt: null,
    late: false,
  })
  expect(await books.money(user)).toEqual({ available: 600, held: 0, debt: 0 })
  expect(await books.kinds(user)).toEqual(['credit', 'hold', 'capture'])
  expect(await books.row(id)).toMatchObject({ slot: null, credits_milli: '1500', look_at: null })
  expect(
    await books.query(
      "select kind, ms, amount, task_id from events where generation_id = $1 and kind <> 'started'",
      [id],
    ),
  ).toEqual([{ kind: 'success', ms: '42000', amount: '400', task_id: `task-${id}` }])
})

test('a second capture moves no money, and delivers only when nobody is at it', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  await books.capture(id, { lease: later(60) })
  expect(await books.capture(id, { at: later(59) })).toMatchObject({ outcome: 'repeated', available: 600 })
  expect(await books.capture(id, { at: later(60), lease: later(120) })).toMatchObject({ outcome: 'owed' })
  expect(await books.capture(id, { at: later(61) })).toMatchObject({ outcome: 'repeated' })
  expect(await books.kinds(user)).toEqual(['credit', 'hold', 'capture'])
  expect(await books.row(id)).toMatchObject({ deliveries: 2 })
})

test('a capture of an unknown generation changes nothing', async () => {
  expect(await books.capture(randomUUID())).toEqual({
    outcome: 'unknown',
    generation: null,
    available: null,
    eventLost: false,
  })
})

test('a task of another generation captures nothing', async () => {
  const user = await books.person(1000)
  const [one, two] = [await books.hold(user), await books.hold(user)]
  await books.capture(one.id, { taskId: 'task-shared' })
  expect(await books.capture(two.id, { taskId: 'task-shared' })).toMatchObject({
    outcome: 'foreign',
    generation: null,
  })
  expect(await books.capture(one.id, { taskId: 'task-other' })).toMatchObject({
    outcome: 'foreign',
    generation: null,
  })
  expect(await books.row(two.id)).toMatchObject({ state: 'accepted', money: 'held', task_id: null })
  expect(await books.money(user)).toEqual({ available: 200, held: 400, debt: 0 })
})

test('a free generation is captured without touching the journal', async () => {
  const user = stranger()
  const { id } = await books.hold(user, { free: true, amount: 0 })
  expect(await books.capture(id)).toMatchObject({
    outcome: 'captured',
    generation: { money: 'none', state: 'succeeded' },
  })
  expect(await books.kinds(user)).toEqual([])
})

for (const state of ['accepted', 'submitted', 'submit_unknown'] as const) {
  test(`a capture continues from a crash that left the generation ${state}`, async () => {
    const user = await books.person(1000)
    const { id } = await books.hold(user)
    if (state !== 'accepted') {
      await books.query('select generation_submitted_v1($1, $2, null, $3, 30, $3)', [
        id,
        state === 'submitted' ? `task-${id}` : null,
        later(1),
      ])
    }
    expect(await books.row(id)).toMatchObject({ state })
    expect(await books.capture(id)).toMatchObject({ outcome: 'captured' })
    expect(await books.money(user)).toEqual({ available: 600, held: 0, debt: 0 })
  })
}

for (const verdict of ['failed', 'cancelled', 'expired'] as const) {
  test(`a success after ${verdict} is delivered free, once`, async () => {
    const user = await books.person(1000)
    const { id } = await books.hold(user)
    await books.release(id, { verdict })
    await books.query('select generation_delivered_v1($1, false, null, null, $2)', [id, later(1)])
    expect(await books.capture(id, { at: later(2) })).toMatchObject({
      outcome: 'late',
      available: 1000,
      generation: { late: true, state: verdict, money: 'released', delivered_at: null },
    })
    expect(await books.capture(id, { at: later(3) })).toMatchObject({ outcome: 'repeated' })
    expect(await books.capture(id, { at: later(60), lease: later(120) })).toMatchObject({
      outcome: 'owed',
      generation: { late: true },
    })
    expect(await books.kinds(user)).toEqual(['credit', 'hold', 'release'])
    expect(await books.money(user)).toEqual({ available: 1000, held: 0, debt: 0 })
  })
}

test('a success that comes after the failure, but before anybody told it, is what gets delivered', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  await books.release(id, { deliveryLeaseUntil: later(60) })
  expect(await books.capture(id, { at: later(1), lease: later(61) })).toMatchObject({ outcome: 'late' })
  const told = await books.query('select outcome from generation_delivered_v1($1, false, null, null, $2)', [
    id,
    later(2),
  ])
  expect(told).toEqual([{ outcome: 'outdated' }])
  expect(await books.row(id)).toMatchObject({ delivered_at: null, late: true })
})

test('20 captures at once spend the price once and deliver once', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  expect(await atOnce(20, () => books.capture(id))).toEqual({ captured: 1, repeated: 19 })
  expect(await books.money(user)).toEqual({ available: 600, held: 0, debt: 0 })
  expect(await books.kinds(user)).toEqual(['credit', 'hold', 'capture'])
})

test('20 captures at once of an overdue delivery give it to one of them', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  await books.capture(id)
  expect(await atOnce(20, () => books.capture(id, { at: later(70), lease: later(130) }))).toEqual({
    owed: 1,
    repeated: 19,
  })
})

test('two tasks racing to bind themselves to one generation: one captures, the other is foreign', async () => {
  const user = await books.person(10_000)
  for (let round = 0; round < 20; round += 1) {
    const { id } = await books.hold(user)
    const counts = await atOnce(2, (index) => books.capture(id, { taskId: `task-${id}-${index}` }))
    expect(counts).toEqual({ captured: 1, foreign: 1 })
  }
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { atOnce, later, openBooks, stranger } from './books.js'

const books = openBooks()

test('a release gives the held price back, frees the place and leaves the telling to the caller', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  expect(await books.release(id, { at: later(9) })).toMatchObject({
    outcome: 'released',
    available: 1000,
    eventLost: false,
    generation: {
      state: 'failed',
      money: 'released',
      slot: null,
      error_code: 'failed',
      error_reason: 'the model gave up',
    },
  })
  expect(await books.money(user)).toEqual({ available: 1000, held: 0, debt: 0 })
  expect(await books.kinds(user)).toEqual(['credit', 'hold', 'release'])
  expect(
    await books.query(
      "select kind, ms, error_code from events where generation_id = $1 and kind <> 'started'",
      [id],
    ),
  ).toEqual([{ kind: 'failed', ms: '9000', error_code: 'failed' }])
})

test('a second release moves no money, and tells only when nobody is at it', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  await books.release(id)
  expect(await books.release(id, { at: later(1) })).toMatchObject({ outcome: 'repeated', available: 1000 })
  expect(await books.release(id, { at: later(60), deliveryLeaseUntil: later(120) })).toMatchObject({
    outcome: 'owed',
  })
  expect(await books.kinds(user)).toEqual(['credit', 'hold', 'release'])
})

test('a generation that succeeded is final: nothing is given back', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  await books.capture(id)
  expect(await books.release(id, { verdict: 'cancelled', userId: user })).toMatchObject({
    outcome: 'final',
    available: 600,
    generation: { state: 'succeeded' },
  })
  expect(await books.kinds(user)).toEqual(['credit', 'hold', 'capture'])
})

test('nobody cancels what belongs to somebody else', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  expect(await books.release(id, { verdict: 'cancelled', userId: stranger() })).toEqual({
    outcome: 'foreign',
    generation: null,
    available: null,
    eventLost: false,
  })
  expect(await books.money(user)).toEqual({ available: 600, held: 400, debt: 0 })
  expect(await books.release(randomUUID())).toMatchObject({ outcome: 'unknown' })
})

test('the failure of another task releases nothing', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  await books.query('select generation_submitted_v1($1, $2, null, $3, 30, $3)', [id, `task-${id}`, later(1)])
  expect(await books.release(id, { taskId: 'task-other' })).toMatchObject({ outcome: 'foreign' })
  expect(await books.money(user)).toEqual({ available: 600, held: 400, debt: 0 })
})

test('a cancel whose screen is the answer owes nothing more', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  await books.release(id, {
    verdict: 'cancelled',
    errorCode: null,
    errorReason: null,
    deliveryLeaseUntil: null,
    userId: user,
  })
  expect(await books.row(id)).toMatchObject({
    state: 'cancelled',
    error_code: 'cancelled',
    delivered_at: later(0),
    due_at: null,
  })
  expect(
    await books.release(id, { verdict: 'cancelled', deliveryLeaseUntil: null, userId: user }),
  ).toMatchObject({ outcome: 'repeated' })
})

test('a deadline is noted as a timeout', async () => {
  const user = stranger()
  const { id } = await books.hold(user, { free: true, amount: 0 })
  await books.release(id, { verdict: 'expired', errorCode: null })
  expect(
    await books.query(
      "select kind, error_code, free from events where generation_id = $1 and kind <> 'started'",
      [id],
    ),
  ).toEqual([{ kind: 'timeout', error_code: 'expired', free: true }])
  expect(await books.kinds(user)).toEqual([])
})

test('a reason is kept up to 500 characters', async () => {
  const user = stranger()
  const { id } = await books.hold(user, { free: true, amount: 0 })
  await books.release(id, { errorReason: `\0${'long '.repeat(300)}` })
  const [row] = await books.query<{ length: number }>(
    'select length(error_reason) from generations where id = $1',
    [id],
  )
  expect(row).toEqual({ length: 500 })
})

for (const state of ['accepted', 'submitted', 'submit_unknown'] as const) {
  test(`a release continues from a crash that left the generation ${state}`, async () => {
    const user = await books.person(1000)
    const { id } = await books.hold(user)
    if (state !== 'accepted') {
      await books.query('select generation_submitted_v1($1, $2, null, $3, 30, $3)', [
        id,
        state === 'submitted' ? `task-${id}` : null,
        later(1),
      ])
    }
    expect(await books.release(id, { verdict: 'expired' })).toMatchObject({
      outcome: 'released',
      available: 1000,
    })
    expect(await books.money(user)).toEqual({ available: 1000, held: 0, debt: 0 })
  })
}

test('what is released while there is a debt pays the debt first', async () => {
  const user = await books.person(0)
  const paymentId = randomUUID()
  await books.query("select ledger_credit_v1($1, $2, null, null, null, $3, 10, 1000, 'RUB', null, now())", [
    paymentId,
    user,
    `c${user}`,
  ])
  const { id } = await books.hold(user, { amount: 700 })
  await books.query('select ledger_refund_v1($1, null, now())', [paymentId])
  expect(await books.money(user)).toEqual({ available: 0, held: 700, debt: 700 })
  expect(await books.release(id)).toMatchObject({ outcome: 'released', available: 0 })
  expect(await books.money(user)).toEqual({ available: 0, held: 0, debt: 0 })
})

test('20 releases at once give the price back once', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  expect(await atOnce(20, () => books.release(id))).toEqual({ released: 1, repeated: 19 })
  expect(await books.money(user)).toEqual({ available: 1000, held: 0, debt: 0 })
})

test('three cancelled runs a day are given all the same when they end well, a fourth is not', async () => {
  const user = await books.person(4_000)
  const outcomes: string[] = []
  for (let run = 1; run <= 4; run += 1) {
    const { id } = await books.hold(user)
    await books.release(id, { verdict: 'cancelled', userId: user, deliveryLeaseUntil: null })
    outcomes.push((await books.capture(id)).outcome)
  }
  expect(outcomes).toEqual(['late', 'late', 'late', 'repeated'])
  expect(await books.money(user)).toMatchObject({ available: 4_000, held: 0 })
})

test('a cancel at the very moment of success: captured or released, never both, never neither', async () => {
  const user = await books.person(40_000)
  const seen = new Set<string>()
  for (let round = 0; round < 100; round += 1) {
    const { id } = await books.hold(user)
    const cancel = () => books.release(id, { verdict: 'cancelled', userId: user, deliveryLeaseUntil: null })
    const pair = round % 2 ? [books.capture(id), cancel()] : [cancel(), books.capture(id)]
    const outcomes = (await Promise.all(pair)).map((answer) => answer.outcome).toSorted()
    expect([
      ['captured', 'final'],
      ['late', 'released'],
      ['released', 'repeated'], // The fourth of a day: cancelled stays cancelled.
    ]).toContainEqual(outcomes.toSorted())
    seen.add(outcomes.includes('captured') ? 'captured' : 'released')
    const row = await books.row(id)
    const kinds = await books.query('select kind from transfers where key = $1', [`settle:${id}`])
    expect(kinds).toEqual([{ kind: row.money === 'captured' ? 'capture' : 'release' }])
    expect(row.state).toBe(row.money === 'captured' ? 'succeeded' : 'cancelled')
  }
  expect(await books.money(user)).toMatchObject({ held: 0 })
  expect(seen.size).toBe(2) // Both ways round were really tried.
})

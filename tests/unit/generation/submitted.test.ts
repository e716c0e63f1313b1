import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type SubmittedRequest, submitted } from '../../../lib/generation/submitted.js'
import { AT, later, openBooks } from '../ledger/books.js'

const books = openBooks()

const answered = (generationId: string, taskId: string | null, changes: Partial<SubmittedRequest> = {}) =>
  submitted(books.db, {
    generationId,
    taskId,
    messageId: null,
    lookAt: later(31),
    lookSeconds: 30,
    at: later(1),
    ...changes,
  })

async function accepted() {
  const user = await books.person(1000)
  return (await books.hold(user)).id
}

test('KIE took it: the generation is submitted and will be looked at', async () => {
  const id = await accepted()
  expect(await answered(id, `t-${id}`, { messageId: 99 })).toEqual({
    outcome: 'ok',
    state: 'submitted',
    taskId: `t-${id}`,
  })
  expect(await books.row(id)).toMatchObject({
    task_id: `t-${id}`,
    message_id: '99',
    submitted_at: later(1),
    look_at: later(31),
    look_seconds: 30,
    lease_until: null,
    money: 'held',
  })
})

test('said again, nothing changes', async () => {
  const id = await accepted()
  await answered(id, `t-${id}`)
  expect(await answered(id, `t-${id}`, { lookAt: later(500) })).toEqual({
    outcome: 'repeated',
    state: 'submitted',
    taskId: `t-${id}`,
  })
  expect(await books.row(id)).toMatchObject({ look_at: later(31), message_id: '7' })
})

test('nobody knows whether KIE took it: the money stays held until the deadline', async () => {
  const id = await accepted()
  expect(await answered(id, null)).toEqual({ outcome: 'ok', state: 'submit_unknown', taskId: null })
  expect(await books.row(id)).toMatchObject({ money: 'held', look_at: later(3600), due_at: later(3600) })
  expect(await answered(id, null)).toMatchObject({ outcome: 'repeated', state: 'submit_unknown' })
})

test('an answer that comes after all makes the unknown known', async () => {
  const id = await accepted()
  await answered(id, null)
  expect(await answered(id, `t-${id}`)).toMatchObject({ outcome: 'ok', state: 'submitted' })
  expect(await answered(id, null)).toMatchObject({ outcome: 'repeated', state: 'submitted' })
})

test('a second task for one generation is refused, and so is one task for two generations', async () => {
  const [one, two] = [await accepted(), await accepted()]
  await answered(one, `t-${one}`)
  expect(await answered(one, 't-other')).toMatchObject({ outcome: 'foreign', taskId: `t-${one}` })
  expect(await answered(two, `t-${one}`)).toMatchObject({ outcome: 'foreign', state: 'accepted' })
  expect(await answered(randomUUID(), 't-nobody')).toEqual({ outcome: 'unknown', state: null, taskId: null })
})

test('a callback faster than the answer wins: the answer changes nothing', async () => {
  const id = await accepted()
  await books.capture(id, { taskId: `t-${id}` })
  expect(await answered(id, `t-${id}`)).toMatchObject({ outcome: 'repeated', state: 'succeeded' })
  expect(await books.row(id)).toMatchObject({ look_at: null, slot: null })
})

test('cancelled before the answer came: the task is remembered, and its success finds its way home', async () => {
  const id = await accepted()
  await books.release(id, { verdict: 'cancelled', deliveryLeaseUntil: null })
  expect(await answered(id, `t-${id}`)).toEqual({ outcome: 'ok', state: 'cancelled', taskId: `t-${id}` })
  expect(await books.row(id)).toMatchObject({ due_at: null, money: 'released' })
  expect(await books.capture(id, { taskId: `t-${id}` })).toMatchObject({ outcome: 'late' })
})

test('20 answers at once record it once', async () => {
  const id = await accepted()
  const outcomes = (await Promise.all(Array.from({ length: 20 }, () => answered(id, `t-${id}`)))).map(
    (one) => one.outcome,
  )
  expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1)
  expect(outcomes.filter((outcome) => outcome === 'repeated')).toHaveLength(19)
})

test('an answer at the moment of a cancel loses neither', async () => {
  for (let round = 0; round < 20; round += 1) {
    const id = await accepted()
    await Promise.all([
      answered(id, `t-${id}`, { at: AT }),
      books.release(id, { verdict: 'cancelled', deliveryLeaseUntil: null }),
    ])
    expect(await books.row(id)).toMatchObject({
      state: 'cancelled',
      money: 'released',
      task_id: `t-${id}`,
      due_at: null,
    })
  }
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type DeliveredRequest, delivered } from '../../../lib/generation/delivered.js'
import { readGeneration, stateOf } from '../../../lib/generation/read.js'
import { later, openBooks, stranger } from '../ledger/books.js'

const books = openBooks()

const told = (generationId: string, changes: Partial<DeliveredRequest> = {}) =>
  delivered(books.db, {
    generationId,
    late: false,
    files: ['file-1', 'file-2'],
    problem: null,
    at: later(5),
    ...changes,
  })

async function captured() {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  await books.capture(id)
  return { id, user }
}

test('what was delivered is owed no more, and can be sent again by its file ids', async () => {
  const { id, user } = await captured()
  expect(await told(id)).toBe('ok')
  expect(await books.row(id)).toMatchObject({ delivered_at: later(5), due_at: null, delivery_problem: null })
  expect(await readGeneration(books.db, { generationId: id, userId: user })).toMatchObject({
    files: ['file-1', 'file-2'],
    deliveredAt: later(5),
  })
  expect(await books.capture(id, { at: later(999) })).toMatchObject({ outcome: 'repeated' })
})

test('said again, the first moment stays and newer file ids are kept', async () => {
  const { id, user } = await captured()
  await told(id)
  expect(await told(id, { files: ['file-3'], at: later(50) })).toBe('repeated')
  expect(await told(id, { files: null, at: later(60) })).toBe('repeated')
  expect(await readGeneration(books.db, { generationId: id, userId: user })).toMatchObject({
    files: ['file-3'],
    deliveredAt: later(5),
  })
})

test('what can never be delivered is owed no more, and says why', async () => {
  const { id } = await captured()
  expect(await told(id, { files: null, problem: 'blocked' })).toBe('ok')
  expect(await books.row(id)).toMatchObject({ delivery_problem: 'blocked', due_at: null, files: null })
  expect(await told(id)).toBe('repeated') // They came back and got it.
  expect(await books.row(id)).toMatchObject({ delivery_problem: null, files: ['file-1', 'file-2'] })
})

test('an open generation has nothing to deliver, an unknown one neither', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  expect(await told(id)).toBe('open')
  expect(await told(randomUUID())).toBe('unknown')
})

test('a generation is read by its owner and by nobody else', async () => {
  const { id, user } = await captured()
  expect(await readGeneration(books.db, { generationId: id, userId: user })).toMatchObject({
    id,
    userId: user,
    state: 'succeeded',
  })
  expect(await readGeneration(books.db, { generationId: id, userId: stranger() })).toBeNull()
  expect(await stateOf(books.db, { generationId: id })).toMatchObject({ id, userId: user })
  expect(await stateOf(books.db, { generationId: randomUUID() })).toBeNull()
})

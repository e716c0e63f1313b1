import { expect, test } from 'vitest'
import { due } from '../../../lib/generation/due.js'
import { submitted } from '../../../lib/generation/submitted.js'
import { addSeconds } from '../../../lib/kernel/index.js'
import { AT, later, openBooks } from '../ledger/books.js'

const books = openBooks()

/** What is due at that moment for these generations only: other tests leave rows behind. */
async function dueOf(ids: string[], at: Date, leaseSeconds = 65) {
  const { rows } = await due(books.db, { limit: 500, leaseUntil: addSeconds(at, leaseSeconds), at })
  return rows.filter((row) => ids.includes(row.generation.id)).map((row) => row.kind)
}

async function running(taskId: string | null, lookSeconds = 30) {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  const look = { lookAt: later(lookSeconds), lookSeconds }
  await submitted(books.db, {
    generationId: id,
    taskId: taskId && `${taskId}-${id}`,
    messageId: null,
    ...look,
    at: AT,
  })
  return { id, user }
}

test('a submitted generation is looked at first after its wait, then half as often each time', async () => {
  const { id } = await running('task')
  const looks: number[] = []
  while (looks.length < 8) {
    const row = await books.row(id)
    const next = ((row.due_at as Date).getTime() - AT.getTime()) / 1000
    expect(await dueOf([id], later(next - 1))).toEqual([])
    expect(await dueOf([id], later(next))).toEqual(['look'])
    looks.push(next)
  }
  expect(looks).toEqual([30, 90, 210, 450, 930, 1530, 2130, 2730])
})

test('with a wait of one second the first look comes after one second', async () => {
  const { id } = await running('task', 1)
  expect(await dueOf([id], later(1))).toEqual(['look'])
  expect(await dueOf([id], later(2))).toEqual([])
  expect(await dueOf([id], later(3))).toEqual(['look'])
})

test('two at once get different rows', async () => {
  const at = later(30)
  const ids: string[] = []
  for (let index = 0; index < 6; index += 1) ids.push((await running('task')).id)
  const rounds = await Promise.all(
    Array.from({ length: 8 }, () => due(books.db, { limit: 500, leaseUntil: later(95), at })),
  )
  const taken = rounds
    .flatMap((round) => round.rows.map((row) => row.generation.id))
    .filter((id) => ids.includes(id))
  expect(taken.toSorted()).toEqual(ids.toSorted())
})

test('an accepted generation whose submitter died is unknown, once, and waits for its deadline', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  expect(await dueOf([id], later(59))).toEqual([])
  expect(await dueOf([id], later(60))).toEqual(['unknown'])
  expect(await books.row(id)).toMatchObject({ state: 'submit_unknown', money: 'held' })
  expect(await dueOf([id], later(3_599))).toEqual([])
  expect(await dueOf([id], later(3_600))).toEqual(['expire'])
})

test('a submit nobody knows the end of waits for its deadline', async () => {
  const { id } = await running(null)
  expect(await dueOf([id], later(3_599))).toEqual([])
  expect(await dueOf([id], later(3_600))).toEqual(['expire'])
})

test('a deadline that passed is leased to one, and comes back when that one died', async () => {
  const { id } = await running('task')
  expect(await dueOf([id], later(3_600), 65)).toEqual(['expire'])
  expect(await dueOf([id], later(3_664))).toEqual([])
  expect(await dueOf([id], later(3_665))).toEqual(['expire'])
  await books.release(id, { verdict: 'expired', at: later(3_666), deliveryLeaseUntil: null })
  expect(await dueOf([id], later(9_999))).toEqual([])
})

test('a result that nobody delivered is due when its lease is over, ever more rarely', async () => {
  const { id } = await running('task')
  await books.capture(id, { taskId: `task-${id}`, lease: later(60) })
  expect(await dueOf([id], later(59))).toEqual([])
  expect(await dueOf([id], later(60), 65)).toEqual(['deliver'])
  expect(await dueOf([id], later(124))).toEqual([])
  expect(await dueOf([id], later(125), 65)).toEqual(['deliver'])
  expect(await dueOf([id], later(125 + 119))).toEqual([])
  expect(await dueOf([id], later(125 + 120))).toEqual(['deliver'])
  expect(await books.row(id)).toMatchObject({ deliveries: 4 })
})

test('a failure that nobody told is due as well, and a late result after it', async () => {
  const { id } = await running('task')
  await books.release(id, { deliveryLeaseUntil: later(60) })
  expect(await dueOf([id], later(60))).toEqual(['deliver'])
  await books.query('select generation_delivered_v1($1, false, null, null, $2)', [id, later(61)])
  expect(await dueOf([id], later(900))).toEqual([])
  await books.capture(id, { taskId: `task-${id}`, at: later(901), lease: later(960) })
  const { rows } = await due(books.db, { limit: 500, leaseUntil: later(1_030), at: later(960) })
  const row = rows.find((one) => one.generation.id === id)
  expect(row).toMatchObject({
    kind: 'deliver',
    generation: { late: true, state: 'failed', result: { files: ['https://files.example/1.png'] } },
  })
})

test('the limit is kept, the longest due first', async () => {
  // Whatever else is there.
  await due(books.db, { limit: 500, leaseUntil: later(999_999), at: later(900_000) })
  const first = await running('task', 2)
  const second = await running('task', 1)
  const { rows } = await due(books.db, { limit: 1, leaseUntil: later(60), at: later(5) })
  expect(rows.map((row) => row.generation.id)).toEqual([second.id])
  expect(
    (await due(books.db, { limit: 5, leaseUntil: later(60), at: later(5) })).rows.map(
      (row) => row.generation.id,
    ),
  ).toContain(first.id)
})

test('as long as anything is owed it is said, due or not', async () => {
  const { id } = await running('task')
  expect(await due(books.db, { limit: 5, leaseUntil: later(60), at: later(-9_999) })).toEqual({
    rows: [],
    anyOpen: true,
  })
  await books.query(
    'update generations set delivered_at = now() where resolved_at is not null and delivered_at is null',
  )
  const open = await books.query<{ id: string }>(
    'select id from generations where slot is not null and id <> $1',
    [id],
  )
  for (const row of open) await books.release(row.id, { deliveryLeaseUntil: null })
  await books.capture(id, { taskId: `task-${id}` })
  expect(await due(books.db, { limit: 5, leaseUntil: later(60), at: later(-9_999) })).toEqual({
    rows: [],
    anyOpen: true,
  })
  await books.query("select generation_delivered_v1($1, false, '[]', null, now())", [id])
  expect(await due(books.db, { limit: 5, leaseUntil: later(60), at: later(999_999) })).toEqual({
    rows: [],
    anyOpen: false,
  })
})

test('what is due does not wait for a balance somebody else has locked', async () => {
  const { id, user } = await running('task')
  await books.whileLocked(`select 1 from balances where user_id = ${user} for update`, async () => {
    expect(await dueOf([id], later(40))).toEqual(['look'])
  })
})

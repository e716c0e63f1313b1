import { expect, test } from 'vitest'
import { later, openBooks } from '../ledger/books.js'
import { brokenPromises, shippedQueries } from '../ledger/invariants.js'

const books = openBooks()

const query = (title: string) => {
  const found = shippedQueries().find((one) => one.title.includes(title))
  if (!found) throw new Error(`no query about ${title}`)
  return found.text
}

test('every monitoring query runs as shipped', async () => {
  const queries = shippedQueries()
  expect(queries.length).toBeGreaterThan(12)
  for (const { title, text } of queries) {
    expect(title).not.toBe('')
    await expect(books.query(text), title).resolves.toBeInstanceOf(Array)
  }
})

test('five kinds of outcome are told apart, and they add up', async () => {
  const user = await books.person(10_000)
  const now = new Date()
  const soon = new Date(now.getTime() + 3_600_000)
  const changes = { at: now, deadlineAt: soon, maxRunning: 10 }
  const runs = []
  for (let index = 0; index < 5; index += 1) runs.push((await books.hold(user, changes)).id)
  const [won = '', failed = '', cancelled = '', expired = ''] = runs
  await books.capture(won, { at: now })
  await books.release(failed, { at: now })
  await books.release(cancelled, { verdict: 'cancelled', at: now })
  await books.release(expired, { verdict: 'expired', at: now })
  expect(await books.query(query('runs of the last 24 hours'))).toEqual([
    { started: '5', success: '1', failed: '2', timeout: '1', running: '1', missing: '0' },
  ])
  expect(await brokenPromises(books)).toEqual({})
})

test('a run past its deadline that nobody ended is found', async () => {
  const user = await books.person(1000)
  const past = new Date(Date.now() - 3_600_000)
  const { id } = await books.hold(user, { at: past, deadlineAt: past })
  expect(await books.query(query('past their deadline'))).toMatchObject([{ id }])
  await books.release(id, { verdict: 'expired', at: later(0) })
  expect(await books.query(query('past their deadline'))).toEqual([])
})

test('a balance that was tampered with is found', async () => {
  const user = await books.person(1000)
  await books.query('update balances set available = available + 1 where user_id = $1', [user])
  expect(Object.keys(await brokenPromises(books))).toEqual([
    'must be empty: balances that differ from the sum of their transfers',
    'must be empty: money that appeared or vanished (came in - given back - spent = still there)',
  ])
  await books.query('update balances set available = available - 1 where user_id = $1', [user])
})

test('a result that nobody was told is found', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  await books.capture(id)
  const owed = await books.query(query('nobody was told'))
  expect(owed.map((row) => row.id)).toContain(id)
})

test('an erased run that something was written into is found', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  await books.capture(id)
  await books.query("select * from generation_delivered_v2($1, false, '[]', null, now())", [id])
  await books.query('select * from person_forget_v2($1, now())', [user])
  expect(await books.query(query('erased runs'))).toEqual([])
  for (const change of ["files = '[1]'", 'input = \'{"prompt": 1}\'', "task_id = 'x'", 'chat_id = -1']) {
    await books.query(`update generations set ${change} where id = $1`, [id])
    expect(await books.query(query('erased runs')), change).toMatchObject([{ id }])
    await books.query(
      "update generations set files = null, input = '{}', task_id = null, chat_id = user_id where id = $1",
      [id],
    )
  }
})

test('what was earned is without what was given back', async () => {
  const user = await books.person(1000)
  const now = new Date()
  const changes = { model: `earned-${user}`, at: now, deadlineAt: new Date(now.getTime() + 3_600_000) }
  const [kept, returned] = [await books.hold(user, changes), await books.hold(user, changes)]
  for (const { id } of [kept, returned]) await books.capture(id, { at: now })
  await books.query('select ledger_repair_v1($1, $2, 400, now())', [returned.id, user])
  const rows = await books.query<{ model: string }>(query('what the results of the last 30 days cost us'))
  expect(rows.find(({ model }) => model === changes.model)).toMatchObject({ runs: '2', earned: '400' })
  expect(await brokenPromises(books)).toEqual({})
})

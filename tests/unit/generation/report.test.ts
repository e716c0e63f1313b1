import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { closeReport, openReport, reportsDue, reportTold } from '../../../lib/generation/index.js'
import { repair } from '../../../lib/ledger/index.js'
import { AT, later, openBooks } from '../ledger/books.js'

const books = openBooks()

/** A captured generation that its person has reported. */
async function reported(user: number): Promise<string> {
  const { id } = await books.hold(user)
  await books.capture(id)
  const report = { generationId: id, userId: user, reason: 'wrong', words: null, at: AT }
  expect(await openReport(books.db, report)).toEqual({ outcome: 'ok', state: 'open' })
  expect(await openReport(books.db, report)).toEqual({ outcome: 'repeated', state: 'open' })
  return id
}

const close = (generationId: string, payBack: boolean) =>
  closeReport(books.db, { generationId, payBack, by: 7, tellAt: later(60), at: AT })

test('a report is of a result of one’s own', async () => {
  const [owner, other] = [await books.person(1000), await books.person(0)]
  const { id } = await books.hold(owner)
  const report = { generationId: id, userId: owner, reason: 'missing', words: null, at: AT }
  expect(await openReport(books.db, report)).toMatchObject({ outcome: 'unknown' })
  await books.capture(id)
  expect(await openReport(books.db, { ...report, userId: other })).toMatchObject({ outcome: 'unknown' })
  expect(await close(id, true)).toMatchObject({ outcome: 'unknown', amount: 0 })
})

test('what is given back is what was taken, once; what was given back before is nothing', async () => {
  const user = await books.person(1000)
  const id = await reported(user)
  expect(await close(id, true)).toMatchObject({ outcome: 'ok', amount: 400 })
  expect(await close(id, true)).toMatchObject({ outcome: 'repeated', amount: 0 })
  expect(await close(id, false)).toMatchObject({ outcome: 'repeated' })
  expect(await books.money(user)).toMatchObject({ available: 1000 })
  const other = await reported(user)
  await books.query('select ledger_gift_v1($1, $2, 400, now())', [`repair:${other}`, user])
  expect(await close(other, true)).toMatchObject({ outcome: 'nothing' })
  expect(await close(other, false)).toMatchObject({ outcome: 'ok', amount: 0 })
})

test('a result that cannot be had is given back once, and not after an operator did', async () => {
  const user = await books.person(1000)
  const id = await reported(user)
  const asked = { generationId: id, userId: user, amount: 400, at: AT }
  expect(await close(id, true)).toMatchObject({ outcome: 'ok', amount: 400 })
  expect(await repair(books.db, asked)).toMatchObject({ outcome: 'repeated' })
  expect(await books.money(user)).toMatchObject({ available: 1000 })
  const other = await reported(user)
  expect(await repair(books.db, { ...asked, generationId: other })).toMatchObject({ outcome: 'credited' })
  expect(await repair(books.db, { ...asked, generationId: other })).toMatchObject({ outcome: 'repeated' })
  expect(await close(other, true)).toMatchObject({ outcome: 'nothing' })
  expect(await books.money(user)).toMatchObject({ available: 1000 })
})

test('a decision is owed to its person until they know; two who look get different ones', async () => {
  const user = await books.person(2000)
  const [paid, declined] = [await reported(user), await reported(user)]
  const look = async (seconds: number) => {
    const at = later(seconds)
    const { decided } = await reportsDue(books.db, { limit: 50, leaseUntil: later(seconds + 65), at })
    const own = decided.filter(({ generation }) => generation.userId === user)
    return own.map(({ generation, state, amount }) => `${generation.id} ${state} ${amount}`)
  }
  expect(await look(600)).toEqual([])
  await close(paid, true)
  await close(declined, false)
  expect(await look(59)).toEqual([]) // Whoever decided is telling.
  const both = [`${paid} paid_back 400`, `${declined} declined 0`]
  const found = (await Promise.all([look(60), look(60)])).flat()
  expect(found).toHaveLength(2)
  expect(new Set(found)).toEqual(new Set(both))
  expect(await look(124)).toEqual([])
  await reportTold(books.db, { generationId: paid })
  await reportTold(books.db, { generationId: paid })
  expect(await look(125)).toEqual([`${declined} declined 0`])
  await reportTold(books.db, { generationId: declined })
  expect(await look(9_999)).toEqual([])
})

/** True while a statement with these words waits for somebody's lock. */
async function waits(words: string): Promise<boolean> {
  const rows = await books.query(
    `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
      and query like $1`,
    [`%${words}%`],
  )
  return rows.length > 0
}

test('a decision and several holds lock the user before the balance, as a payment does', async () => {
  const user = await books.person(10_000)
  const id = await reported(user)
  const parts = [{ id: randomUUID(), amount: 400 }]
  const begin = {
    report_close: () => close(id, true),
    ledger_hold_many: () => books.holdMany(user, parts),
  }
  for (const [words, start] of Object.entries(begin)) {
    let ended: Promise<{ outcome: string }> | undefined
    await books.whileLocked(`select from users where id = ${user} for update`, async () => {
      ended = start()
      await expect.poll(() => waits(words), { timeout: 10_000 }).toBe(true)
      // The balance is free: who has the user may go on.
      await books.query('select 1 from balances where user_id = $1 for update nowait', [user])
    })
    expect((await ended)?.outcome, words).toBe('ok')
  }
})

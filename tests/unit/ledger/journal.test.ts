import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openBooks } from './books.js'

const books = openBooks()

for (const attempt of [
  'update transfers set amount = amount + 1',
  'update transfers set amount = 1 where false',
  'delete from transfers',
  'truncate transfers',
  'truncate balances cascade',
]) {
  test(`the journal only grows: "${attempt}" is refused`, async () => {
    const user = await books.person(100)
    await expect(books.query(attempt)).rejects.toThrow('transfers only grow')
    expect(await books.kinds(user)).toEqual(['credit'])
  })
}

test('what was agreed at confirm stays agreed', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  for (const change of ['amount = 1', 'free = true', "model = 'other'", 'user_id = 1']) {
    await expect(books.query(`update generations set ${change} where id = $1`, [id])).rejects.toThrow(
      'keeps its user, model and price',
    )
  }
})

test('captured and released are final', async () => {
  const user = await books.person(1000)
  const [one, two] = [await books.hold(user), await books.hold(user)]
  await books.capture(one.id)
  await books.release(two.id)
  await expect(
    books.query("update generations set money = 'released', state = 'failed' where id = $1", [one.id]),
  ).rejects.toThrow('captured and released are final')
  await expect(
    books.query(
      "update generations set money = 'captured', state = 'succeeded', result = '{}' where id = $1",
      [two.id],
    ),
  ).rejects.toThrow('captured and released are final')
})

test('Postgres itself refuses a balance below zero, and money beside a debt', async () => {
  const user = await books.person(100)
  for (const [change, constraint] of [
    ['available = -1', 'balances_available'],
    ['held = -1', 'balances_held'],
    ['debt = -1', 'balances_debt'],
    ['debt = 5', 'balances_debt_is_paid_first'],
  ]) {
    await expect(
      books.query(`update balances set ${change} where user_id = $1`, [user]),
    ).rejects.toMatchObject({ constraint })
  }
})

test('Postgres itself refuses to settle one generation twice', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  await books.capture(id)
  for (const kind of ['capture', 'release']) {
    await expect(
      books.query('select ledger_write_v1($1, $2, $3, 0 + 1, $4, null, now())', [
        kind,
        `settle:${id}`,
        user,
        id,
      ]),
    ).rejects.toMatchObject({ code: '23514' }) // Nothing is held any more.
  }
  await books.hold(user)
  for (const kind of ['capture', 'release']) {
    await expect(
      books.query('select ledger_write_v1($1, $2, $3, 1, $4, null, now())', [kind, `settle:${id}`, user, id]),
    ).rejects.toMatchObject({ constraint: 'transfers_once_per_key' })
  }
})

test('the key of a transfer says what it is', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  for (const [kind, key] of [
    ['hold', `hold:${randomUUID()}`],
    ['capture', `hold:${id}`],
    ['refund', `refund:${id}`],
    ['credit', `credit:${id}`],
    ['gift', 'gift:1'],
  ]) {
    await expect(
      books.query('select ledger_write_v1($1, $2, $3, 1, $4, null, now())', [kind, key, user, id]),
    ).rejects.toMatchObject({ constraint: 'transfers_key_says_what' })
  }
})

test('an amount is a positive whole number', async () => {
  const user = await books.person(1000)
  for (const amount of ['0', '-5']) {
    await expect(
      books.query('select ledger_gift_v1($1, $2, $3, now())', [`g:${randomUUID()}`, user, amount]),
    ).rejects.toMatchObject({
      code: '23514',
    })
  }
  await expect(
    books.query('select ledger_gift_v1($1, $2, $3, now())', ['g:half', user, '0.5']),
  ).rejects.toMatchObject({ code: '22P02' })
})

test('state and money of a generation cannot contradict each other', async () => {
  const user = await books.person(1000)
  const { id } = await books.hold(user)
  for (const [change, constraint] of [
    ["state = 'submitted'", 'generations_state_and_money'], // Without a task.
    ["state = 'succeeded', slot = null, resolved_at = now(), result = '{}'", 'generations_state_and_money'],
    ["state = 'dreaming', slot = null, resolved_at = now()", 'generations_state_and_money'],
    ['slot = null', 'generations_open_holds_a_slot'],
    ["money = 'none'", 'generations_free_moves_no_money'],
    ['delivered_at = now()', 'generations_delivered_when_resolved'],
    ['late = true', 'generations_late_has_result'],
    ['look_seconds = 0', 'generations_look_seconds'],
    ["error_reason = repeat('x', 501)", 'generations_error_reason_length'],
  ]) {
    await expect(books.query(`update generations set ${change} where id = $1`, [id])).rejects.toMatchObject({
      constraint,
    })
  }
})

test('no two running generations of a person share a place', async () => {
  const user = await books.person(1000)
  const [, two] = [await books.hold(user), await books.hold(user)]
  await expect(books.query('update generations set slot = 1 where id = $1', [two.id])).rejects.toMatchObject({
    constraint: 'generations_one_per_slot',
  })
})

test('a person whose money moved cannot be deleted, one without money can, and comes back', async () => {
  const user = await books.person(100)
  await expect(books.query('delete from balances where user_id = $1', [user])).rejects.toMatchObject({
    code: '23503',
  })
  const penniless = await books.person(0)
  await books.query("select user_upsert_v1($1, 'Ann', null, null)", [penniless])
  await books.query('delete from balances where user_id = $1', [penniless])
  await books.query('delete from users where id = $1', [penniless])
  expect(await books.hold(penniless, { free: true, amount: 0 })).toMatchObject({ outcome: 'ok' })
})

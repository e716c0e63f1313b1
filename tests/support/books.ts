import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { shippedQueries } from '../unit/ledger/invariants.js'
import type { Actor } from './actor.js'
import type { Stage } from './stage.js'

/** The money of a person in minor units, and every transfer that made it, oldest first. */
export async function booksOf(set: Stage, person: Pick<Actor, 'id'>) {
  const [balance] = await set.rows(
    sql`select available::int, held::int, debt::int from balances where user_id = ${person.id}`,
  )
  const moved = await set.rows(
    sql`select kind, amount from transfers where user_id = ${person.id} order by id`,
  )
  const payments = await set.rows(
    sql`select stars::int, amount::int, state from payments where user_id = ${person.id} order by stars desc, amount desc, state`,
  )
  return {
    balance: balance ?? null,
    moved: moved.map((one) => `${String(one.kind)} ${String(one.amount)}`),
    payments: payments.map((one) => `${String(one.stars)} stars ${String(one.amount)} ${String(one.state)}`),
  }
}

/** The journal and the balances agree, by the queries that are shipped for it. */
export async function expectAgreement(set: Stage): Promise<void> {
  for (const { title, text } of shippedQueries()) {
    if (!title.startsWith('must be empty') || title.includes('deadline')) continue
    expect(await set.rows(sql.raw(text)), title).toEqual([])
  }
}

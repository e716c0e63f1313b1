import { sql } from 'drizzle-orm'
import { type Db, integer, moment, oneOf, text, textOrNull } from '../db/index.js'
import { type Balance, balanceFrom } from './balance.js'

const KINDS = ['credit', 'hold', 'capture', 'release', 'refund'] as const

/** One immutable movement of money, with the balance after it. */
export interface Transfer {
  id: number
  key: string
  kind: (typeof KINDS)[number]
  /** Minor units, always positive. */
  amount: number
  generationId: string | null
  paymentId: string | null
  after: Balance
  at: Date
}

/** The last transfers of a user, newest first. One round trip. Throws Outage('db'). */
export async function transfersOf(db: Db, request: { userId: number; limit: number }): Promise<Transfer[]> {
  const rows = await db.rows(
    sql`select * from transfers_of_v1(p_user => ${request.userId}, p_limit => ${request.limit})`,
  )
  return rows.map((row) => ({
    id: integer(row.id),
    key: text(row.key),
    kind: oneOf(KINDS, row.kind),
    amount: integer(row.amount),
    generationId: textOrNull(row.generation_id),
    paymentId: textOrNull(row.payment_id),
    after: balanceFrom({ available: row.available_after, held: row.held_after, debt: row.debt_after }),
    at: moment(row.at),
  }))
}

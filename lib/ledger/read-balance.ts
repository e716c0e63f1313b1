import { sql } from 'drizzle-orm'
import type { Db } from '../db/index.js'
import { type Balance, balanceFrom } from './balance.js'

/**
 * The balance of a user in minor units; nothing at all for a user without one. One round trip. Throws
 * Outage('db').
 */
export async function readBalance(db: Db, request: { userId: number }): Promise<Balance> {
  const [row] = await db.rows(
    sql`select b.available, b.held, b.debt from balances b where b.user_id = ${request.userId}`,
  )
  return row ? balanceFrom(row) : { available: 0, held: 0, debt: 0 }
}

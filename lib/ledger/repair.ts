import { sql } from 'drizzle-orm'
import { type Db, oneOf } from '../db/index.js'
import { assert } from '../kernel/index.js'
import { type Balance, balanceFrom, isMinorUnits } from './balance.js'

export type RepairResult = Balance & { outcome: 'credited' | 'repeated' }

/**
 * Gives back what was taken for a result that cannot be had, once; nothing when an operator gave it back
 * before. One round trip. Throws Outage('db').
 */
export async function repair(
  db: Db,
  request: { generationId: string; userId: number; amount: number; at: Date },
): Promise<RepairResult> {
  assert(isMinorUnits(request.amount), 'a repair is a positive whole number of minor units')
  const row = await db.one(sql`select * from ledger_repair_v1(
    p_generation => ${request.generationId}, p_user => ${request.userId}, p_amount => ${request.amount},
    p_at => ${request.at.toISOString()})`)
  return { ...balanceFrom(row), outcome: oneOf(['credited', 'repeated'], row.outcome) }
}

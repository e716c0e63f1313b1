import { sql } from 'drizzle-orm'
import { type Db, oneOf } from '../db/index.js'
import { assert } from '../kernel/index.js'
import { type Balance, balanceFrom, isMinorUnits } from './balance.js'

export interface GiftRequest {
  /**
   * Says what it makes unique (`reward:…`, `repair:<generationId>`); not one of hold, settle, rest, credit,
   * refund.
   */
  key: string
  userId: number
  /** Minor units. */
  amount: number
  at: Date
}

export type GiftResult = Balance & { outcome: 'credited' | 'repeated' }

const TAKEN = /^(hold|settle|rest|credit|refund):/

/**
 * Gives money that nobody paid for, once per key; a repeat moves nothing. One round trip. Throws
 * Outage('db').
 */
export async function gift(db: Db, request: GiftRequest): Promise<GiftResult> {
  assert(isMinorUnits(request.amount), 'a gift is a positive whole number of minor units')
  assert(!TAKEN.test(request.key), 'the key of a gift is its own')
  const row = await db.one(sql`select * from ledger_gift_v1(
    p_key => ${request.key}, p_user => ${request.userId}, p_amount => ${request.amount},
    p_at => ${request.at.toISOString()})`)
  return { ...balanceFrom(row), outcome: oneOf(['credited', 'repeated'], row.outcome) }
}

import { sql } from 'drizzle-orm'
import { type Db, integer, oneOf, text } from '../db/index.js'

export interface RefundIntentRequest {
  paymentId: string
  /** Only a payment of this user; null: an operator asks. */
  userId: number | null
  at: Date
}

/** `ok`: decided now · `repeated`: decided or done before · `short`: part of it is spent. */
export type RefundIntent =
  | {
      outcome: 'ok' | 'repeated' | 'short'
      state: 'paid' | 'refunding' | 'refunded'
      userId: number
      chargeId: string
      stars: number
      /** Minor units. */
      amount: number
      available: number
    }
  | { outcome: 'foreign' | 'unknown' }

/**
 * Decides that a payment goes back, before Telegram is asked; moves no money. A repeat answers `repeated`
 * with its state: `refunding` goes on to Telegram, `refunded` is done. One round trip. Throws Outage('db').
 */
export async function intendRefund(db: Db, request: RefundIntentRequest): Promise<RefundIntent> {
  const row = await db.one(sql`select * from ledger_refund_intent_v1(
    p_payment => ${request.paymentId}, p_user => ${request.userId}, p_at => ${request.at.toISOString()})`)
  const outcome = oneOf(['ok', 'repeated', 'short', 'foreign', 'unknown'], row.outcome)
  if (outcome === 'foreign' || outcome === 'unknown') return { outcome }
  return {
    outcome,
    state: oneOf(['paid', 'refunding', 'refunded'], row.state),
    userId: integer(row.user_id),
    chargeId: text(row.charge_id),
    stars: integer(row.stars),
    amount: integer(row.amount),
    available: integer(row.available),
  }
}

import { sql } from 'drizzle-orm'
import { type Db, integer, oneOf, text } from '../db/index.js'

/** Telegram gave the Stars of this payment back; named by our id, or by the charge when Telegram tells. */
export type RefundRequest = { at: Date } & ({ paymentId: string } | { chargeId: string })

export type RefundResult =
  | {
      outcome: 'refunded' | 'repeated'
      paymentId: string
      userId: number
      stars: number
      /** Minor units. */
      amount: number
      available: number
      debt: number
    }
  | { outcome: 'unknown' }

/**
 * Takes a refunded payment off the balance, once; what is no longer there becomes debt. A repeat moves
 * nothing. One round trip. Throws Outage('db').
 */
export async function refund(db: Db, request: RefundRequest): Promise<RefundResult> {
  const paymentId = 'paymentId' in request ? request.paymentId : null
  const chargeId = 'chargeId' in request ? request.chargeId : null
  const row = await db.one(sql`select * from ledger_refund_v1(
    p_payment => ${paymentId}, p_charge => ${chargeId}, p_at => ${request.at.toISOString()})`)
  const outcome = oneOf(['refunded', 'repeated', 'unknown'], row.outcome)
  if (outcome === 'unknown') return { outcome }
  return {
    outcome,
    paymentId: text(row.payment_id),
    userId: integer(row.user_id),
    stars: integer(row.stars),
    amount: integer(row.amount),
    available: integer(row.available),
    debt: integer(row.debt),
  }
}

import { sql } from 'drizzle-orm'
import { type Db, integer, moment, momentOrNull, oneOf, text } from '../db/index.js'

/** A top-up that Telegram confirmed. */
export interface Payment {
  id: string
  chargeId: string
  stars: number
  /** Minor units of `currency`. */
  amount: number
  currency: string
  state: 'paid' | 'refunding' | 'refunded'
  paidAt: Date
  refundedAt: Date | null
}

/** The last payments of a user, newest first. One round trip. Throws Outage('db'). */
export async function paymentsOf(db: Db, request: { userId: number; limit: number }): Promise<Payment[]> {
  const rows = await db.rows(
    sql`select * from payments_of_v1(p_user => ${request.userId}, p_limit => ${request.limit})`,
  )
  return rows.map((row) => ({
    id: text(row.id),
    chargeId: text(row.charge_id),
    stars: integer(row.stars),
    amount: integer(row.amount),
    currency: text(row.currency),
    state: oneOf(['paid', 'refunding', 'refunded'], row.state),
    paidAt: moment(row.paid_at),
    refundedAt: momentOrNull(row.refunded_at),
  }))
}

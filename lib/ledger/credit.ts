import { sql } from 'drizzle-orm'
import { clean, type Db, oneOf, text } from '../db/index.js'
import { assert } from '../kernel/index.js'
import { type Balance, balanceFrom, isMinorUnits } from './balance.js'

export interface CreditRequest {
  /** The id this payment gets; an invoice that is paid a second time gets a new one. */
  paymentId: string
  person: { id: number; name: string | null; username: string | null; languageCode: string | null }
  /** Telegram's id of the charge: credited once, whatever comes with it. */
  chargeId: string
  stars: number
  /** Minor units of `currency`. */
  amount: number
  currency: string
  /** The generation whose confirm screen led here; it need not exist. */
  generationId: string | null
  at: Date
}

export interface CreditResult extends Balance {
  outcome: 'credited' | 'repeated'
  paymentId: string
}

/**
 * A confirmed purchase reaches the balance, once per charge; a debt is paid first. A repeat answers
 * `repeated` with the balance as it is. One round trip. Throws Outage('db').
 */
export async function credit(db: Db, request: CreditRequest): Promise<CreditResult> {
  const { person } = request
  assert(isMinorUnits(request.amount), 'a credit is a positive whole number of minor units')
  const row = await db.one(sql`select * from ledger_credit_v1(
    p_payment => ${request.paymentId}, p_user => ${person.id},
    p_name => ${person.name === null ? null : clean(person.name)}, p_username => ${person.username},
    p_language_code => ${person.languageCode}, p_charge => ${request.chargeId}, p_stars => ${request.stars},
    p_amount => ${request.amount}, p_currency => ${request.currency}, p_generation => ${request.generationId},
    p_at => ${request.at.toISOString()})`)
  return {
    ...balanceFrom(row),
    outcome: oneOf(['credited', 'repeated'], row.outcome),
    paymentId: text(row.payment_id),
  }
}

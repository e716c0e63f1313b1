import { randomBytes } from 'node:crypto'
import { bad } from './refusal.js'
import type { Payment, User } from './types.js'

export interface Charge {
  payment: Payment
  user: User
  date: number
  refundedAt: number | null
}

/** The Stars of the bot: payments and their refunds, by charge id. */
export class StarBook {
  readonly charges = new Map<string, Charge>()
  private readonly entries: object[] = []
  balance = 0

  /**
   * Notes a payment; the same charge id again is a second message about one payment, not a second payment.
   */
  pay(
    user: User,
    payment: Omit<Payment, 'telegram_payment_charge_id' | 'provider_payment_charge_id'>,
    at: {
      date: number
      chargeId: string | undefined
    },
  ): Charge {
    const id = at.chargeId ?? `stx${randomBytes(30).toString('base64url')}`
    const known = this.charges.get(id)
    if (known) return known
    const charge: Charge = {
      payment: {
        ...payment,
        telegram_payment_charge_id: id,
        provider_payment_charge_id: `${user.id}_${randomBytes(6).toString('hex')}`,
      },
      user,
      date: at.date,
      refundedAt: null,
    }
    this.charges.set(id, charge)
    this.balance += payment.total_amount
    const partner = this.partner(charge)
    this.entries.push({ id, amount: payment.total_amount, date: at.date, source: partner })
    return charge
  }

  /** Gives a payment back, once; refuses a charge that is unknown, another's or already refunded. */
  refund(userId: number, chargeId: string, date: number): Charge {
    const charge = this.charges.get(chargeId)
    if (!charge || charge.user.id !== userId) throw bad('CHARGE_NOT_FOUND')
    if (charge.refundedAt !== null) throw bad('CHARGE_ALREADY_REFUNDED')
    charge.refundedAt = date
    const amount = charge.payment.total_amount
    this.balance -= amount
    this.entries.push({ id: chargeId, amount, date, receiver: this.partner(charge) })
    return charge
  }

  private partner(charge: Charge): object {
    return {
      type: 'user',
      transaction_type: 'invoice_payment',
      user: charge.user,
      invoice_payload: charge.payment.invoice_payload,
    }
  }

  transactions(offset: number, limit: number): object[] {
    return this.entries.slice(offset, offset + limit)
  }
}

import { randomInt } from 'node:crypto'
import { textOf } from './params.js'
import type { Params } from './types.js'
import type { InvoiceOffer, Resident, World } from './world.js'

export interface PayOptions {
  /** The charge id of the payment; a known one repeats the message, not the payment. */
  chargeId?: string
  /** How long the bot may take to answer the checkout, in milliseconds; 10 s as on the real server. */
  withinMs?: number
}

function offerOf(world: World, resident: Resident, invoice: number | string): InvoiceOffer {
  if (typeof invoice === 'string') {
    const offer = world.offers.get(invoice)
    if (!offer) throw new Error(`there is no invoice behind ${invoice}`)
    return offer
  }
  const entry = resident.room.find(invoice)
  const shown = entry?.message.invoice
  if (!entry || !shown) throw new Error(`message ${invoice} is no invoice`)
  const { title, currency, total_amount } = shown
  return { title, currency, amount: total_amount, payload: entry.payload ?? '' }
}

/** Asks the bot whether the payment may go on; silence is a no. */
function checkout(
  world: World,
  resident: Resident,
  ask: { offer: InvoiceOffer; lifeMs: number },
): Promise<Params> {
  const { offer, lifeMs } = ask
  const id = String(randomInt(1e14, 2.8e14))
  const from = resident.user
  return new Promise((resolve) => {
    const answer = (params: Params): void => {
      clearTimeout(timer)
      resolve(params)
    }
    const timer = setTimeout(() => {
      world.questions.delete(id)
      resolve({ ok: false, error_message: 'The bot did not answer in time' })
    }, lifeMs)
    const askedAt = world.clock()
    world.questions.set(id, { kind: 'checkout', userId: from.id, askedAt, lifeMs, answer })
    void world.delivery.enqueue('pre_checkout_query', from.id, {
      id,
      from,
      currency: offer.currency,
      total_amount: offer.amount,
      invoice_payload: offer.payload,
    })
  })
}

/**
 * Pays an invoice: pre_checkout_query, the bot's answer, successful_payment. Resolves after the bot was told,
 * or with the reason why nothing was paid.
 */
export async function payInvoice(
  world: World,
  resident: Resident,
  pay: PayOptions & { invoice: number | string },
): Promise<{ ok: boolean; error?: string }> {
  const offer = offerOf(world, resident, pay.invoice)
  const repeated = pay.chargeId !== undefined && world.stars.charges.has(pay.chargeId)
  if (!repeated && offer.currency === 'XTR' && resident.stars < offer.amount) {
    return { ok: false, error: 'BALANCE_TOO_LOW' }
  }
  const lifeMs = pay.withinMs ?? world.spec.behaviour.timing.preCheckoutAnswerS * 1_000
  const answer = await checkout(world, resident, { offer, lifeMs })
  if (answer.ok !== true) return { ok: false, error: textOf(answer, 'error_message') ?? '' }
  if (!repeated && offer.currency === 'XTR') resident.stars -= offer.amount
  const charge = world.stars.pay(
    resident.user,
    { currency: offer.currency, total_amount: offer.amount, invoice_payload: offer.payload },
    { date: world.now(), chargeId: pay.chargeId },
  )
  const entry = world.post(resident.room, resident.user, { successful_payment: charge.payment })
  entry.service = true
  await world.delivery.enqueue('message', resident.room.chat.id, entry.message)
  return { ok: true }
}

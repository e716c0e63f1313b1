import { textsOf } from '../../content/index.js'
import { degrade, isOutage, note } from '../kernel/index.js'
import { credit, refund } from '../ledger/index.js'
import { type Invoice, openInvoice } from '../payment/index.js'
import { inResponse } from '../telegram/answer.js'
import type { Incoming, IncomingEvent } from '../telegram/parse.js'
import { paidScreen } from '../telegram/screens/payments.js'
import { openUser } from '../user/index.js'
import type { World } from '../world/world.js'
import { answer } from './answer.js'
import { startOfDay } from './day.js'
import { languageOf } from './language.js'
import { sumOf } from './offer.js'
import { messageOf } from './reply.js'

type Checkout = Extract<IncomingEvent, { kind: 'checkout' }>
type Paid = Extract<IncomingEvent, { kind: 'paid' }>
type RefusedBecause = 'changed' | 'unknown' | 'unavailable' | 'blocked'

const STARS = 'XTR'
const RETRY_SECONDS = 30

/** Telegram asks whether a payment may go on (10 s): only when the offer still holds and could be booked. */
export async function answerCheckout(world: World, incoming: Incoming, event: Checkout): Promise<Response> {
  const invoice = openInvoice(world.seal, event.payload, world.clock.now())
  const because = await refusal(world, { incoming, event, invoice })
  note('checkout', because ?? 'ok')
  if (because === null)
    return inResponse('answerPreCheckoutQuery', { pre_checkout_query_id: event.checkoutId, ok: true })
  const say = textsOf(invoice?.language ?? languageOf(null, incoming.person.languageCode))
  return inResponse('answerPreCheckoutQuery', {
    pre_checkout_query_id: event.checkoutId,
    ok: false,
    error_message: say.checkoutRefused[because],
  })
}

async function refusal(
  world: World,
  check: { incoming: Incoming; event: Checkout; invoice: Invoice | null },
): Promise<RefusedBecause | null> {
  const { incoming, event, invoice } = check
  if (!invoice || invoice.userId !== incoming.person.id) return 'unknown'
  const worth = invoice.stars * world.config.pricing.starRate
  if (event.currency !== STARS || event.amount !== invoice.stars || invoice.amount !== worth) return 'changed'
  try {
    const at = world.clock.now()
    const user = await openUser(world.db, {
      person: incoming.person,
      welcome: world.config.welcomeCredit,
      freeSince: startOfDay(at),
      at,
    })
    return user.blocked ? 'blocked' : null
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return 'unavailable' // What cannot be booked is not sold.
  }
}

/**
 * The money has moved: it reaches the balance once for its charge. Away database: 503, Telegram keeps it 24
 * h.
 */
export async function recordPaid(world: World, incoming: Incoming, event: Paid): Promise<Response> {
  if (event.currency !== STARS) {
    world.log.error('payment in a foreign currency', { currency: event.currency })
    return answer.ok()
  }
  const at = world.clock.now()
  const { pricing } = world.config
  const invoice = openInvoice(world.seal, event.payload, at)
  // What was promised at the invoice; without a readable invoice (a forgotten secret) today's rate.
  const amount = invoice && invoice.stars === event.amount ? invoice.amount : event.amount * pricing.starRate
  try {
    const credited = await credit(world.db, {
      paymentId: world.ids.uuid(),
      person: incoming.person,
      chargeId: event.chargeId,
      stars: event.amount,
      amount,
      currency: pricing.currency,
      generationId: null,
      at,
    })
    note('credit', credited.outcome)
    if (credited.outcome === 'repeated') return answer.ok()
    const say = textsOf(invoice?.language ?? languageOf(null, incoming.person.languageCode))
    const screen = paidScreen(
      {
        stars: event.amount,
        sum: sumOf(world.config, amount),
        available: sumOf(world.config, credited.available),
        debt: sumOf(world.config, credited.debt),
        resume: invoice?.resume != null ? sumOf(world.config, invoice.resume) : null,
      },
      say,
    )
    return inResponse('sendMessage', { chat_id: incoming.chatId, ...messageOf(screen) })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return answer.askAgain(RETRY_SECONDS)
  }
}

/** Telegram returned Stars, asked by us or not: the balance follows, once. */
export async function recordRefunded(
  world: World,
  _incoming: Incoming,
  event: Extract<IncomingEvent, { kind: 'refunded' }>,
): Promise<Response> {
  const refunded = await refund(world.db, { chargeId: event.chargeId, at: world.clock.now() })
  note('refund', refunded.outcome)
  return answer.ok()
}

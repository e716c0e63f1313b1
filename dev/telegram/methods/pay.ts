import { randomBytes } from 'node:crypto'
import { listOf, numberOf, textOf } from '../params.js'
import { bad } from '../refusal.js'
import type { InlineKeyboard, Params } from '../types.js'
import type { InvoiceOffer } from '../world.js'
import { type Method, sendContent } from './call.js'

function offerOf(params: Params): InvoiceOffer {
  const amount = listOf(params, 'prices').reduce((sum, price) => sum + Number(price.amount), 0)
  return {
    title: String(params.title),
    currency: String(params.currency),
    payload: String(params.payload),
    amount,
  }
}

function payButton(offer: InvoiceOffer): InlineKeyboard {
  const price = offer.currency === 'XTR' ? `${offer.amount} ⭐️` : `${offer.amount / 100} ${offer.currency}`
  return { inline_keyboard: [[{ text: `Pay ${price}`, pay: true }]] }
}

/** An invoice without a keyboard of its own gets a pay button from the server. */
const sendInvoice: Method = (call) => {
  const { params } = call
  const offer = offerOf(params)
  const entry = sendContent(call, {
    invoice: {
      title: offer.title,
      description: String(params.description),
      start_parameter: textOf(params, 'start_parameter') ?? '',
      currency: offer.currency,
      total_amount: offer.amount,
    },
    reply_markup: payButton(offer),
  })
  entry.payload = offer.payload
  return entry.message
}

const createInvoiceLink: Method = ({ world, params }) => {
  const link = `https://t.me/$${randomBytes(12).toString('base64url')}`
  world.offers.set(link, offerOf(params))
  return link
}

const answerPreCheckoutQuery: Method = ({ world, params }) => {
  world.answer('checkout', params.pre_checkout_query_id, params)
  return true
}

const refundStarPayment: Method = ({ world, params }) => {
  const { user_id, telegram_payment_charge_id } = params
  const resident = world.residents.get(Number(user_id))
  if (!resident) throw bad('USER_ID_INVALID')
  const charge = world.stars.refund(resident.user.id, String(telegram_payment_charge_id), world.now())
  resident.stars += charge.payment.total_amount
  const entry = world.post(resident.room, resident.user, { refunded_payment: charge.payment })
  entry.service = true
  void world.delivery.enqueue('message', resident.user.id, entry.message)
  return true
}

const getStarTransactions: Method = ({ world, params }) => {
  const [offset, limit] = [numberOf(params, 'offset') ?? 0, numberOf(params, 'limit') ?? 100]
  return { transactions: world.stars.transactions(offset, limit) }
}

/** The methods that move Stars. */
export const paying: Record<string, Method> = {
  sendInvoice,
  createInvoiceLink,
  answerPreCheckoutQuery,
  refundStarPayment,
  getStarTransactions,
  getMyStarBalance: ({ world }) => ({ amount: world.stars.balance }),
}

import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FakeTelegram } from '../../../dev/telegram/index.js'
import { caller, type Hook, pick, startHook, startTelegram } from './telegram-harness.js'

let telegram: FakeTelegram
let hook: Hook
const call = caller(() => telegram)
const INVOICE = {
  chat_id: 42,
  title: '100 Stars',
  description: 'Balance',
  payload: 'p:1',
  currency: 'XTR',
  prices: [{ label: 'Balance', amount: 100 }],
  start_parameter: 'topup',
}

/** Answers a checkout in the response, as our bot does. */
const agree: Hook['answer'] = (update) => {
  const id = pick(update, 'pre_checkout_query', 'id')
  return id
    ? { status: 200, body: { method: 'answerPreCheckoutQuery', pre_checkout_query_id: id, ok: true } }
    : { status: 200 }
}

beforeEach(async () => {
  hook = await startHook()
  telegram = await startTelegram()
  telegram.setWebhook({ url: hook.url, secret: 's' })
  hook.answer = agree
})
afterEach(async () => {
  await telegram.stop()
  await hook.stop()
})

async function vera() {
  const person = telegram.person({ id: 42, name: 'Вера' })
  await person.send('/start')
  return person
}

const kindsSeen = () => hook.seen.map(({ update }) => Object.keys(update)[1])

test('a payment asks first, takes the Stars and tells the bot', async () => {
  const person = await vera()
  expect(await call('sendInvoice', INVOICE)).toMatchObject({
    result: {
      invoice: { title: '100 Stars', currency: 'XTR', total_amount: 100, start_parameter: 'topup' },
      reply_markup: { inline_keyboard: [[{ pay: true }]] },
    },
  })
  expect(await person.pay(person.last().message_id)).toEqual({ ok: true })
  expect(kindsSeen()).toEqual(['message', 'pre_checkout_query', 'message'])
  expect(hook.seen.at(-1)?.update).toMatchObject({
    message: {
      from: { id: 42 },
      successful_payment: {
        currency: 'XTR',
        total_amount: 100,
        invoice_payload: 'p:1',
        telegram_payment_charge_id: expect.any(String),
      },
    },
  })
  expect(telegram.balanceOfStars(42)).toBe(9_900)
  expect(await call('getMyStarBalance')).toMatchObject({ result: { amount: 100 } })
  expect(telegram.faults).toEqual([])
})

test('a refused checkout takes nothing', async () => {
  const person = await vera()
  hook.answer = (update) => {
    const id = pick(update, 'pre_checkout_query', 'id')
    return {
      status: 200,
      body: {
        method: 'answerPreCheckoutQuery',
        pre_checkout_query_id: id,
        ok: false,
        error_message: 'Попробуйте позже',
      },
    }
  }
  await call('sendInvoice', INVOICE)
  expect(await person.pay(person.last().message_id)).toEqual({ ok: false, error: 'Попробуйте позже' })
  expect(telegram.balanceOfStars(42)).toBe(10_000)
})

test('an answer that comes too late takes nothing and is refused', async () => {
  const person = await vera()
  hook.answer = () => ({ status: 200 })
  await call('sendInvoice', INVOICE)
  expect(await person.pay(person.last().message_id, { withinMs: 20 })).toMatchObject({ ok: false })
  const id = pick(hook.seen.at(-1), 'update', 'pre_checkout_query', 'id')
  expect(await call('answerPreCheckoutQuery', { pre_checkout_query_id: id, ok: true })).toMatchObject({
    description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
  })
  expect(telegram.balanceOfStars(42)).toBe(10_000)
})

test('nobody pays more Stars than they have', async () => {
  const person = await vera()
  await call('sendInvoice', { ...INVOICE, prices: [{ label: 'a', amount: 10_001 }] })
  expect(await person.pay(person.last().message_id)).toEqual({ ok: false, error: 'BALANCE_TOO_LOW' })
})

test('a payment is given back once, and the bot is told', async () => {
  const person = await vera()
  await call('sendInvoice', INVOICE)
  await person.pay(person.last().message_id, { chargeId: 'charge-1' })
  const refund = { user_id: 42, telegram_payment_charge_id: 'charge-1' }
  expect(await call('refundStarPayment', refund)).toMatchObject({ ok: true, result: true })
  await telegram.settled()
  expect(hook.seen.at(-1)?.update).toMatchObject({
    message: {
      refunded_payment: { telegram_payment_charge_id: 'charge-1', total_amount: 100, invoice_payload: 'p:1' },
    },
  })
  expect(await call('refundStarPayment', refund)).toMatchObject({
    description: 'Bad Request: CHARGE_ALREADY_REFUNDED',
  })
  expect(telegram.balanceOfStars(42)).toBe(10_000)
  expect(await call('getStarTransactions')).toMatchObject({
    result: {
      transactions: [
        { id: 'charge-1', amount: 100, source: { type: 'user', invoice_payload: 'p:1' } },
        { id: 'charge-1', amount: 100, receiver: { type: 'user' } },
      ],
    },
  })
})

test('the message of one payment can come twice without paying twice', async () => {
  const person = await vera()
  await call('sendInvoice', INVOICE)
  await person.pay(person.last().message_id, { chargeId: 'charge-1' })
  await person.pay(person.last().message_id, { chargeId: 'charge-1' })
  expect(telegram.balanceOfStars(42)).toBe(9_900)
  expect(kindsSeen().filter((kind) => kind === 'message')).toHaveLength(3)
})

test('an invoice behind a link can be paid by anybody', async () => {
  const { chat_id: _, start_parameter: __, ...offer } = INVOICE
  const link = (await call('createInvoiceLink', offer)).result
  const sam = telegram.person({ id: 43, name: 'Sam' })
  expect(await sam.pay(String(link))).toEqual({ ok: true })
  expect(telegram.balanceOfStars(43)).toBe(9_900)
})

test.each([
  [{ prices: [] }, 'there must be at least one price'],
  [
    {
      prices: [
        { label: 'a', amount: 1 },
        { label: 'b', amount: 1 },
      ],
    },
    'STARS_INVOICE_INVALID',
  ],
  [{ prices: [{ label: '', amount: 1 }] }, 'labeledPrice label must be non-empty'],
  [{ provider_token: 'x' }, 'STARS_INVOICE_INVALID'],
  [{ max_tip_amount: 5 }, 'STARS_INVOICE_INVALID'],
  [{ currency: 'ZZZ' }, 'CURRENCY_INVALID'],
  [{ currency: 'RUB' }, 'PAYMENT_PROVIDER_INVALID'],
  [{ payload: 'я'.repeat(65) }, 'INVOICE_PAYLOAD_INVALID'],
  [{ title: 'a'.repeat(33) }, 'INVOICE_TITLE_INVALID'],
  [{ reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] } }, 'REPLY_MARKUP_BUY_EMPTY'],
])('an invoice with %o is refused', async (change, reason) => {
  await vera()
  expect(await call('sendInvoice', { ...INVOICE, ...change })).toMatchObject({
    description: `Bad Request: ${reason}`,
  })
})

test('what Stars make meaningless is a fault', async () => {
  await vera()
  expect(await call('sendInvoice', { ...INVOICE, need_email: true })).toMatchObject({ ok: true })
  expect(telegram.faults).toEqual(['sendInvoice: need_email is ignored with Stars'])
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { credit, intendRefund, refund } from '../../../lib/ledger/index.js'
import { AT, atOnce, openBooks, stranger } from './books.js'

const books = openBooks()

async function paid(amount = 5000) {
  const userId = stranger()
  const [paymentId, chargeId] = [randomUUID(), `charge-${randomUUID()}`]
  const person = { id: userId, name: null, username: null, languageCode: null }
  await credit(books.db, {
    paymentId,
    person,
    chargeId,
    stars: 50,
    amount,
    currency: 'RUB',
    generationId: null,
    at: AT,
  })
  return { userId, paymentId, chargeId }
}

test('a refund is decided first, and moves no money until Telegram gave the Stars back', async () => {
  const { userId, paymentId, chargeId } = await paid()
  expect(await intendRefund(books.db, { paymentId, userId, at: AT })).toEqual({
    outcome: 'ok',
    state: 'refunding',
    userId,
    chargeId,
    stars: 50,
    amount: 5000,
    available: 5000,
  })
  expect(await books.kinds(userId)).toEqual(['credit'])
  expect(await refund(books.db, { paymentId, at: AT })).toEqual({
    outcome: 'refunded',
    paymentId,
    userId,
    stars: 50,
    amount: 5000,
    available: 0,
    debt: 0,
  })
  expect(await books.kinds(userId)).toEqual(['credit', 'refund'])
})

test('asked again, a refund says how far it got, and goes on from there', async () => {
  const { userId, paymentId } = await paid()
  await intendRefund(books.db, { paymentId, userId, at: AT })
  expect(await intendRefund(books.db, { paymentId, userId, at: AT })).toMatchObject({
    outcome: 'repeated',
    state: 'refunding',
  })
  await refund(books.db, { paymentId, at: AT })
  expect(await refund(books.db, { paymentId, at: AT })).toMatchObject({ outcome: 'repeated', available: 0 })
  expect(await intendRefund(books.db, { paymentId, userId, at: AT })).toMatchObject({
    outcome: 'repeated',
    state: 'refunded',
  })
  expect(await books.kinds(userId)).toEqual(['credit', 'refund'])
})

test('what is spent or held is not given back on request', async () => {
  const { userId, paymentId } = await paid()
  await books.hold(userId, { amount: 1 })
  expect(await intendRefund(books.db, { paymentId, userId, at: AT })).toMatchObject({
    outcome: 'short',
    state: 'paid',
    available: 4999,
  })
})

test('nobody is refunded what somebody else paid; an operator may ask for anyone', async () => {
  const { paymentId } = await paid()
  expect(await intendRefund(books.db, { paymentId, userId: stranger(), at: AT })).toEqual({
    outcome: 'foreign',
  })
  expect(await intendRefund(books.db, { paymentId: randomUUID(), userId: null, at: AT })).toEqual({
    outcome: 'unknown',
  })
  expect(await intendRefund(books.db, { paymentId, userId: null, at: AT })).toMatchObject({ outcome: 'ok' })
})

test('a refund from outside, after the money was spent, becomes a debt', async () => {
  const { userId, chargeId } = await paid()
  const { id } = await books.hold(userId, { amount: 3000 })
  await books.capture(id)
  expect(await refund(books.db, { chargeId, at: AT })).toMatchObject({
    outcome: 'refunded',
    available: 0,
    debt: 3000,
  })
  expect(await books.hold(userId, { amount: 1 })).toMatchObject({ outcome: 'debt', debt: 3000 })
})

test('a refund of a charge we never saw changes nothing', async () => {
  expect(await refund(books.db, { chargeId: 'charge-of-nobody', at: AT })).toEqual({ outcome: 'unknown' })
})

test('20 refunds at once take the money once', async () => {
  const { userId, paymentId, chargeId } = await paid()
  const counts = await atOnce(20, (index) =>
    refund(books.db, index % 2 ? { paymentId, at: AT } : { chargeId, at: AT }),
  )
  expect(counts).toEqual({ refunded: 1, repeated: 19 })
  expect(await books.money(userId)).toEqual({ available: 0, held: 0, debt: 0 })
})

test('20 people pressing refund at once decide it once', async () => {
  const { userId, paymentId } = await paid()
  expect(await atOnce(20, () => intendRefund(books.db, { paymentId, userId, at: AT }))).toEqual({
    ok: 1,
    repeated: 19,
  })
})

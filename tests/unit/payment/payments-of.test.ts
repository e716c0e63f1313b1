import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { credit, refund, transfersOf } from '../../../lib/ledger/index.js'
import { paymentsOf } from '../../../lib/payment/payments-of.js'
import { later, openBooks, stranger } from '../ledger/books.js'

const books = openBooks()

test('payments and transfers of a person are listed newest first, up to the limit, and nobody else sees them', async () => {
  const userId = stranger()
  const ids = []
  for (let index = 0; index < 3; index += 1) {
    const paymentId = randomUUID()
    ids.push(paymentId)
    await credit(books.db, {
      paymentId,
      person: { id: userId, name: null, username: null, languageCode: null },
      chargeId: `charge-${paymentId}`,
      stars: 10 + index,
      amount: 1000 + index,
      currency: 'RUB',
      generationId: null,
      at: later(index),
    })
  }
  await refund(books.db, { paymentId: ids[0] ?? '', at: later(9) })
  expect(await paymentsOf(books.db, { userId, limit: 10 })).toMatchObject([
    {
      id: ids[2],
      stars: 12,
      amount: 1002,
      currency: 'RUB',
      state: 'paid',
      paidAt: later(2),
      refundedAt: null,
    },
    { id: ids[1], stars: 11 },
    { id: ids[0], chargeId: `charge-${ids[0]}`, state: 'refunded', refundedAt: later(9) },
  ])
  expect(await paymentsOf(books.db, { userId, limit: 1 })).toHaveLength(1)
  expect(await paymentsOf(books.db, { userId: stranger(), limit: 10 })).toEqual([])
  expect(
    (await transfersOf(books.db, { userId, limit: 2 })).map(({ kind, amount, at }) => ({ kind, amount, at })),
  ).toEqual([
    { kind: 'refund', amount: 1000, at: later(9) },
    { kind: 'credit', amount: 1002, at: later(2) },
  ])
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type CreditRequest, credit, gift, readBalance, transfersOf } from '../../../lib/ledger/index.js'
import { AT, atOnce, openBooks, stranger } from './books.js'

const books = openBooks()

const purchase = (userId: number, changes: Partial<CreditRequest> = {}): CreditRequest => ({
  paymentId: randomUUID(),
  person: { id: userId, name: 'Ann', username: 'ann', languageCode: 'en' },
  chargeId: `charge-${randomUUID()}`,
  stars: 50,
  amount: 5000,
  currency: 'RUB',
  generationId: null,
  at: AT,
  ...changes,
})

test('a payment as the first thing a person ever does makes the person and the balance', async () => {
  const user = stranger()
  const request = purchase(user, { generationId: randomUUID() })
  expect(await credit(books.db, request)).toEqual({
    outcome: 'credited',
    paymentId: request.paymentId,
    available: 5000,
    held: 0,
    debt: 0,
  })
  expect(await books.query('select name, username, language_code from users where id = $1', [user])).toEqual([
    { name: 'Ann', username: 'ann', language_code: 'en' },
  ])
  expect(
    await books.query('select stars, amount, state, generation_id from payments where user_id = $1', [user]),
  ).toEqual([{ stars: 50, amount: '5000', state: 'paid', generation_id: request.generationId }])
  expect(await transfersOf(books.db, { userId: user, limit: 10 })).toMatchObject([
    {
      key: `credit:${request.paymentId}`,
      kind: 'credit',
      amount: 5000,
      after: { available: 5000, held: 0, debt: 0 },
      at: AT,
    },
  ])
})

test('the same charge again credits nothing', async () => {
  const user = stranger()
  const request = purchase(user)
  await credit(books.db, request)
  expect(await credit(books.db, request)).toMatchObject({ outcome: 'repeated', available: 5000 })
  expect(await credit(books.db, { ...request, paymentId: randomUUID(), amount: 7 })).toMatchObject({
    outcome: 'repeated',
    paymentId: request.paymentId,
    available: 5000,
  })
  expect(await books.kinds(user)).toEqual(['credit'])
})

test('an invoice that was paid twice is credited twice: two charges, two payments', async () => {
  const user = stranger()
  const request = purchase(user)
  await credit(books.db, request)
  const second = await credit(books.db, { ...request, chargeId: `${request.chargeId}-again` })
  expect(second).toMatchObject({ outcome: 'credited', available: 10_000 })
  expect(second.paymentId).not.toBe(request.paymentId)
})

test('one charge delivered 20 times at once is credited once', async () => {
  const user = stranger()
  const request = purchase(user)
  expect(await atOnce(20, () => credit(books.db, request))).toEqual({ credited: 1, repeated: 19 })
  expect(await books.money(user)).toEqual({ available: 5000, held: 0, debt: 0 })
})

test('one charge that arrives for two people at once is credited to one of them', async () => {
  for (let round = 0; round < 20; round += 1) {
    const [one, two] = [stranger(), stranger()]
    const request = purchase(one)
    const counts = await atOnce(2, (index) =>
      credit(books.db, index ? { ...request, person: { ...request.person, id: two } } : request),
    )
    expect(counts).toEqual({ credited: 1, repeated: 1 })
  }
})

test('two charges of one invoice that arrive at once are both credited', async () => {
  for (let round = 0; round < 20; round += 1) {
    const [one, two] = [stranger(), stranger()]
    const request = purchase(one)
    const other = { ...request, chargeId: `charge-${randomUUID()}`, person: { ...request.person, id: two } }
    expect(await atOnce(2, (index) => credit(books.db, index ? other : request))).toEqual({ credited: 2 })
  }
})

test('a credit pays the debt first', async () => {
  const user = stranger()
  const first = purchase(user)
  await credit(books.db, first)
  await books.hold(user, { amount: 3000 })
  await books.query('select ledger_refund_v1($1, null, now())', [first.paymentId])
  expect(await readBalance(books.db, { userId: user })).toEqual({ available: 0, held: 3000, debt: 3000 })
  expect(await credit(books.db, purchase(user))).toMatchObject({
    outcome: 'credited',
    available: 2000,
    debt: 0,
  })
})

test('a credit without a positive amount is a bug on our side', async () => {
  for (const amount of [0, -5, 1.5]) {
    await expect(credit(books.db, purchase(stranger(), { amount }))).rejects.toThrow('positive whole number')
  }
})

test('a gift is given once per key, also 20 times at once', async () => {
  const userId = stranger()
  const request = { key: `reward:${userId}`, userId, amount: 300, at: AT }
  expect(await atOnce(20, () => gift(books.db, request))).toEqual({ credited: 1, repeated: 19 })
  expect(await gift(books.db, request)).toEqual({ outcome: 'repeated', available: 300, held: 0, debt: 0 })
})

test('a gift cannot take the key of another kind of transfer', async () => {
  const request = { key: `settle:${randomUUID()}`, userId: stranger(), amount: 300, at: AT }
  await expect(gift(books.db, request)).rejects.toThrow('key of a gift')
  await expect(
    books.query('select ledger_gift_v1($1, $2, 1, now())', [request.key, request.userId]),
  ).rejects.toMatchObject({ constraint: 'transfers_key_says_what' })
})

test('a person without a balance has nothing, and is not made by looking', async () => {
  const user = stranger()
  expect(await readBalance(books.db, { userId: user })).toEqual({ available: 0, held: 0, debt: 0 })
  expect(await books.query('select 1 from users where id = $1', [user])).toEqual([])
})

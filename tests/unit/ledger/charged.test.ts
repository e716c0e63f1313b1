import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountFor, rateFor } from '../../../lib/catalog/index.js'
import { generationFrom } from '../../../lib/generation/row.js'
import { SEED } from '../../support/seed.js'
import { AT, atOnce, later, openBooks, stranger } from './books.js'
import { brokenPromises } from './invariants.js'

const books = openBooks()

const RATES = { usdRate: 78, markup: 2 }
const QUOTED = 15_000
const HELD = amountFor(QUOTED, RATES) // 11,70 ₽
/** Held for the largest result: what it does not use goes back. */
const REFUNDABLE = { amount: HELD, quotedMilli: QUOTED, refundRate: rateFor(RATES) }
const CAPTURE_V1 = 'select outcome from ledger_capture_v1($1, $2, $3, $4, $5, $6)'

function captureByOlder(id: string, creditsMilli: number): Promise<{ outcome: string }> {
  return books
    .query<{ outcome: string }>(CAPTURE_V1, [id, `task-${id}`, '{"files":[]}', creditsMilli, later(60), AT])
    .then(([row]) => row ?? { outcome: 'none' })
}

async function movesOf(id: string): Promise<string[]> {
  const rows = await books.query<{ kind: string; key: string; amount: string }>(
    'select kind, key, amount from transfers where generation_id = $1 order by id',
    [id],
  )
  return rows.map(({ kind, key, amount }) => `${kind} ${key.split(':')[0]} ${amount}`)
}

test('of what was held only what the result used is taken, the rest goes back in the same step', async () => {
  const user = await books.person(10_000)
  const { id } = await books.hold(user, REFUNDABLE)
  const used = amountFor(9_000, RATES)
  const captured = await books.capture(id, { creditsMilli: 9_000 })
  expect(captured).toMatchObject({ outcome: 'captured', available: 10_000 - used })
  expect(generationFrom(captured.generation)).toMatchObject({
    amount: HELD,
    charged: used,
    quotedMilli: QUOTED,
    creditsMilli: 9_000,
    refundable: true,
  })
  expect(await movesOf(id)).toEqual([
    `hold hold ${HELD}`,
    `capture settle ${used}`,
    `release rest ${HELD - used}`,
  ])
  expect(await books.money(user)).toEqual({ available: 10_000 - used, held: 0, debt: 0 })
  const events = await books.query('select kind, amount from events where generation_id = $1 order by id', [
    id,
  ])
  expect(events).toEqual([
    { kind: 'started', amount: String(HELD) },
    { kind: 'success', amount: String(used) },
  ])
  expect(await brokenPromises(books)).toEqual({})
})

describe('all of the price is taken', () => {
  const all = async (held: object, creditsMilli: number | null) => {
    const user = await books.person(10_000)
    const { id } = await books.hold(user, { ...REFUNDABLE, ...held })
    const captured = await books.capture(id, { creditsMilli })
    expect(generationFrom(captured.generation)).toMatchObject({ charged: null })
    expect(await movesOf(id)).toEqual([`hold hold ${HELD}`, `capture settle ${HELD}`])
  }

  test('when KIE does not say what it charged, or says nothing', async () => {
    await all({}, null)
    await all({}, 0)
  })

  test('when KIE charged more: never more than was held', () => all({}, QUOTED * 2))
  test('when it was all used', () => all({}, QUOTED))
  test('where nothing was promised to go back', () => all({ refundRate: null }, 1_000))
})

test('a result after a release, and a free one, take nothing and give nothing back', async () => {
  const user = await books.person(10_000)
  const { id } = await books.hold(user, REFUNDABLE)
  await books.release(id)
  expect(await books.capture(id, { creditsMilli: 1_000 })).toMatchObject({ outcome: 'late' })
  expect(await movesOf(id)).toEqual([`hold hold ${HELD}`, `release settle ${HELD}`])
  const free = await books.hold(stranger(), { ...REFUNDABLE, amount: 0, free: true })
  expect(await books.capture(free.id, { creditsMilli: 1_000 })).toMatchObject({ outcome: 'captured' })
  expect(await movesOf(free.id)).toEqual([])
  expect(await brokenPromises(books)).toEqual({})
})

test('20 captures at once, some by an older deployment, settle one price once', async () => {
  const user = await books.person(100_000)
  for (let round = 0; round < 5; round += 1) {
    const { id } = await books.hold(user, REFUNDABLE)
    const counts = await atOnce(20, (index) =>
      index % 2 === 0 ? books.capture(id, { creditsMilli: 9_000 }) : captureByOlder(id, 9_000),
    )
    expect(counts).toEqual({ captured: 1, repeated: 19 })
  }
  expect((await books.money(user)).held).toBe(0)
  expect(await brokenPromises(books)).toEqual({})
})

test('what was agreed and taken stays as it is', async () => {
  const user = await books.person(10_000)
  const { id } = await books.hold(user, REFUNDABLE)
  await books.capture(id, { creditsMilli: 9_000 })
  for (const change of ['quoted_milli = 1', 'refund_rate = null', 'charged = 1']) {
    await expect(books.query(`update generations set ${change} where id = $1`, [id])).rejects.toThrow(
      'what its price was made of',
    )
  }
  await expect(books.query("select ledger_gift_v1('rest:x', $1, 5, now())", [user])).rejects.toMatchObject({
    constraint: 'transfers_key_says_what',
  })
})

const decimals = (min: number, max: number) =>
  fc.integer({ min: min * 10_000, max: max * 10_000 }).map((parts) => parts / 10_000)

test(`whatever was held and used at whatever rates: covered, rounded up once, never above (SEED=${SEED})`, async () => {
  const user = await books.person(0)
  await books.query('select ledger_gift_v1($1, $2, $3, now())', [`g:${user}`, user, '9000000000000'])
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6_000_000 }),
      fc.integer({ min: 1, max: 7_000_000 }),
      decimals(1, 500),
      decimals(1, 5),
      fc.boolean(),
      async (quotedMilli, creditsMilli, usdRate, markup, twice) => {
        const rates = { usdRate, markup }
        const amount = amountFor(quotedMilli, rates)
        const { id } = await books.hold(user, { amount, quotedMilli, refundRate: rateFor(rates) })
        await Promise.all([
          books.capture(id, { creditsMilli }),
          ...(twice ? [books.capture(id, { creditsMilli: 1 }).catch(() => null)] : []),
        ])
        const taken = (
          await books.query<{ amount: string }>("select amount from transfers where key = 'settle:' || $1", [
            id,
          ])
        )[0]
        const expected = [creditsMilli, ...(twice ? [1] : [])].map((used) =>
          Math.min(amount, amountFor(used, rates)),
        )
        expect(expected).toContain(Number(taken?.amount))
      },
    ),
    { numRuns: 60, seed: SEED },
  )
  expect((await books.money(user)).held).toBe(0)
  expect(await brokenPromises(books)).toEqual({})
})

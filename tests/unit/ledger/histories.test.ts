import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { unreachable } from '../../../lib/kernel/index.js'
import { credit, gift, intendRefund, refund } from '../../../lib/ledger/index.js'
import { AT, later, openBooks, stranger } from './books.js'
import { brokenPromises } from './invariants.js'

const books = openBooks()

// A history is a list of waves; what is in one wave happens at the same time. People, generations and charges
// are few, so that the steps meet.
const PEOPLE = 2
const who = fc.nat({ max: PEOPLE - 1 })
const MANY = 7
const which = fc.nat({ max: MANY - 1 })
const amount = fc.integer({ min: 1, max: 300 })
/** Thousandths of a credit that KIE says a result cost: one is a minor unit here. */
const used = fc.option(fc.integer({ min: 0, max: 400 }))

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('hold' as const),
      who,
      which,
      amount,
      free: fc.boolean(),
      refundable: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('many' as const), who, which, amount, free: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('capture' as const), which, used, older: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('release' as const),
      which,
      verdict: fc.constantFrom('failed' as const, 'cancelled' as const, 'expired' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('credit' as const), who, which, amount }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('gift' as const), who, which, amount }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('intend' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('refund' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('due' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
const history = fc.array(fc.array(step, { minLength: 1, maxLength: 10, size: 'max' }), {
  minLength: 4,
  maxLength: 12,
  size: 'max',
})

interface Cast {
  people: number[]
  generations: string[]
  payments: { id: string; charge: string }[]
}

function newCast(): Cast {
  const some = Array.from({ length: MANY })
  return {
    people: Array.from({ length: PEOPLE }, () => stranger()),
    generations: some.map(() => randomUUID()),
    payments: some.map(() => ({ id: randomUUID(), charge: `charge-${randomUUID()}` })),
  }
}

function play(cast: Cast, one: Step): Promise<{ outcome: string }> {
  const person = (index: number) => cast.people[index] ?? 0
  const generation = (index: number) => cast.generations[index] ?? ''
  const payment = (index: number) => cast.payments[index] ?? { id: '', charge: '' }
  switch (one.do) {
    case 'hold':
      return books.hold(person(one.who), {
        generationId: generation(one.which),
        amount: one.free ? 0 : one.amount,
        free: one.free,
        maxRunning: 2,
        freeLimit: 2,
        quotedMilli: one.amount,
        refundRate: one.refundable ? '1' : null,
      })
    case 'many': {
      // In one order everywhere: ids are shared by two people here and by nobody else.
      const places = [one.which, (one.which + 1) % MANY].toSorted((a, b) => a - b)
      const price = one.free ? 0 : one.amount
      const parts = places.map((place) => ({ id: generation(place), amount: price }))
      return books.holdMany(person(one.who), parts, { free: one.free, maxRunning: 2, freeLimit: 2 })
    }
    case 'capture':
      return one.older
        ? captureByOlder(generation(one.which), one.used)
        : books.capture(generation(one.which), { creditsMilli: one.used })
    case 'release':
      return books.release(generation(one.which), { verdict: one.verdict })
    case 'credit': {
      const { id, charge } = payment(one.which)
      const named = { id: person(one.who), name: 'Ann', username: null, languageCode: null }
      return credit(books.db, {
        paymentId: id,
        person: named,
        chargeId: charge,
        stars: 1,
        amount: one.amount,
        currency: 'RUB',
        generationId: null,
        at: AT,
      })
    }
    case 'gift':
      return gift(books.db, {
        key: `gift:${person(one.who)}:${one.which}`,
        userId: person(one.who),
        amount: one.amount,
        at: AT,
      })
    case 'intend':
      return intendRefund(books.db, { paymentId: payment(one.which).id, userId: null, at: AT })
    case 'refund':
      return refund(books.db, { chargeId: payment(one.which).charge, at: AT })
    case 'due':
      return books
        .query('select generation_due_v1(5, $1, $2)', [later(600), later(120)])
        .then(() => ({ outcome: 'due' }))
    default:
      return unreachable(one)
  }
}

/** As a deployment from before does it: all of the price, whatever was used. */
async function captureByOlder(id: string, creditsMilli: number | null): Promise<{ outcome: string }> {
  const [row] = await books.query<{ outcome: string }>(
    'select outcome from ledger_capture_v1($1, $2, $3, $4, $5, $6)',
    [id, `task-${id}`, '{"files":[]}', creditsMilli, later(60), AT],
  )
  return row ?? { outcome: 'none' }
}

test('after any history of parallel steps the books balance', { timeout: 120_000 }, async () => {
  const outcomes: Record<string, number> = {}
  await fc.assert(
    fc.asyncProperty(history, async (waves) => {
      const cast = newCast()
      for (const wave of waves) {
        const answers = await Promise.all(wave.map((one) => play(cast, one)))
        wave.forEach((one, index) => {
          const name = `${one.do} ${answers[index]?.outcome}`
          outcomes[name] = (outcomes[name] ?? 0) + 1
        })
      }
      expect(await brokenPromises(books)).toEqual({})
      await expectFreeRunsToBeFree(cast)
    }),
    { numRuns: 40, endOnFailure: false },
  )
  // The histories were worth playing: what matters did happen.
  for (const met of [
    'hold ok',
    'hold short',
    'hold repeated',
    'hold foreign',
    'many ok',
    'many short',
    'many repeated',
    'capture captured',
    'capture late',
    'release released',
    'credit credited',
    'credit repeated',
    'refund refunded',
  ]) {
    expect(outcomes[met], met).toBeGreaterThan(0)
  }
})

/** A run that failed was never captured, and a free one is not in the journal at all. */
async function expectFreeRunsToBeFree(cast: Cast): Promise<void> {
  const rows = await books.query(
    `select g.id from generations g join transfers t on t.generation_id = g.id
     where g.id = any ($1) and (g.free or t.kind = 'capture' and g.state <> 'succeeded')`,
    [cast.generations],
  )
  expect(rows).toEqual([])
}

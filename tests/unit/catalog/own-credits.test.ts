import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checks } from '../../../dev/verify/checks.js'
import { readSubject } from '../../../dev/verify/subject.js'
import { table } from '../../../dev/verify/table.js'
import {
  amountFor,
  catalog,
  catalogOf,
  creditsWithin,
  lacksRate,
  priceFor,
  shopOf,
  vainCredits,
  withOwnCredits,
} from '../../../lib/catalog/index.js'
import { madeUp } from './made-up.js'

const RATES = { usdRate: 78, markup: 2 }
const unpriced = (id: string) => madeUp({ id, price: { unit: 'run', asOf: '2026-10-06' } })

describe('a model without a known price', () => {
  test('is offered only when the operator names a rate, and costs just that', () => {
    const card = unpriced('acme/secret')
    expect(catalogOf([card]).isOffered(card.id)).toBe(false)
    const shop = shopOf(() => [card])
    shop.sellAt({ [card.id]: 12_500 })
    expect(shop.isOffered(card.id)).toBe(true)
    const sold = shop.card(card.id)
    const price = sold && priceFor(sold, { prompt: 'sea' }, RATES)
    // 12.5 credits at 0.005 USD, 78 for one, times two, in minor units.
    expect(price).toMatchObject({ ok: true, quote: { credits: 12_500, amount: 975 } })
    shop.sellAt({})
    expect(shop.isOffered(card.id)).toBe(false)
  })

  test('is never one with a price of its own, a retired one, or a step for others', () => {
    const cards = [
      madeUp({ id: 'acme/known' }),
      { ...unpriced('acme/old'), status: 'retired' as const },
      { ...unpriced('acme/step'), withheld: 'helper' as const },
    ]
    const own = { 'acme/known': 1, 'acme/old': 1, 'acme/step': 1, 'acme/nobody': 1 }
    expect(withOwnCredits(cards, own)).toEqual(cards)
    expect(vainCredits(cards, own)).toEqual(Object.keys(own))
  })

  test('whose announced price is over is sold at the rate of the operator', () => {
    const card = { ...unpriced('acme/promo'), withheld: 'lapsed' as const }
    expect(catalogOf(withOwnCredits([card], { 'acme/promo': 1_000 })).isOffered('acme/promo')).toBe(true)
  })

  test('is whole but for its rate: with rates for all of them, verify finds nothing wrong', async () => {
    const waiting = catalog.cards.filter(lacksRate).map(({ id }) => id)
    expect(waiting).toContain('runway/aleph')
    const own = Object.fromEntries(waiting.map((id) => [id, 20_000]))
    const sold = catalogOf(withOwnCredits(catalog.cards, own))
    const subject = { ...(await readSubject()), catalog: sold }
    expect(waiting.filter((id) => !sold.isOffered(id))).toEqual([])
    expect(checks.flatMap((check) => check.faults(subject))).toEqual([])
  })

  test('is listed by verify with the setting that sells it', async () => {
    const printed = table(await readSubject())
    expect(printed).toContain('MODEL_CREDITS=runway/aleph=<credits for a request>')
    expect(printed).toContain('MODEL_CREDITS=bytedance/seedance-2-fast=<credits for a second>')
  })
})

describe('a model dearer than one run may ever cost', () => {
  const cheap = madeUp({ id: 'acme/cheap', price: { credits: 4, unit: 'run', asOf: '2026-10-06' } })
  const dear = madeUp({ id: 'acme/dear', price: { credits: 40, unit: 'run', asOf: '2026-10-06' } })

  test('stands on no list, and is back when the operator allows more', () => {
    const shop = shopOf(() => [cheap, dear])
    shop.sellAt({}, 39_999)
    expect(shop.offered().map(({ id }) => id)).toEqual(['acme/cheap'])
    expect(shop.isOffered('acme/dear')).toBe(false)
    expect(shop.card('acme/dear')).not.toBeNull()
    shop.sellAt({}, 40_000)
    expect(shop.isOffered('acme/dear')).toBe(true)
  })

  test('is told by the credits that the cap buys: exactly those, and not one more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (amount) => {
        const most = creditsWithin(amount, RATES)
        expect(amountFor(most, RATES)).toBeLessThanOrEqual(amount)
        expect(amountFor(most + 1, RATES)).toBeGreaterThan(amount)
      }),
    )
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { models } from '../../../dev/kie/models.js'
import {
  amountFor,
  catalog,
  creditsFor,
  creditsRange,
  type DraftValue,
  type DraftValues,
  form,
  type ModelCard,
  quote,
  type Rates,
} from '../../../lib/catalog/index.js'
import { madeUp } from './made-up.js'

const RATES: Rates = { usdRate: 78, markup: 2 }

function cardOf(id: string): ModelCard {
  const card = catalog.card(id)
  if (!card) throw new Error(`no card ${id}`)
  return card
}

function credits(id: string, values: Record<string, DraftValue> = {}): number | null {
  const found = creditsFor(cardOf(id), values)
  return found === null ? null : found / 1_000
}

function speech(length: number): number | null {
  return credits('elevenlabs/text-to-speech-turbo-2-5', { text: 'a'.repeat(length) })
}

/** Answers to the questions with buttons, by chance. */
function chosen(card: ModelCard): fc.Arbitrary<DraftValues> {
  const steps = form(card).filter((step) => step.options)
  const record = steps.map((step) => [
    step.field,
    fc.constantFrom(...(step.options ?? []).map((option) => option.value)),
  ])
  return fc.record(Object.fromEntries(record), { requiredKeys: [] })
}

const fourDecimals = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 10_000, max: max * 10_000 }).map((parts) => parts / 10_000)

describe('the price', () => {
  test('is what KIE charges for these requests', () => {
    expect(credits('z-image')).toBe(0.8)
    expect(credits('nano-banana-pro')).toBe(18)
    expect(credits('nano-banana-pro', { resolution: '4K' })).toBe(24)
    expect(credits('grok-imagine/text-to-video')).toBe(14.4)
    expect(credits('grok-imagine/image-to-video', { duration: '10', resolution: '720p' })).toBe(45)
    expect(credits('bytedance/seedance-1.5-pro', { duration: 4 })).toBe(14)
    expect(credits('bytedance/seedance-1.5-pro', { duration: 12, generate_audio: true })).toBe(84)
    expect(credits('kling-2.6/image-to-video', { duration: '10', sound: true })).toBe(220)
    expect(credits('wan/2-6-video-to-video', { resolution: '1080p' })).toBe(104.5)
    expect(credits('wan/2-7-videoedit')).toBe(80)
    expect(credits('pixverse-v6/extend')).toBe(28)
    expect(credits('wan/2-2-a14b-speech-to-video-turbo')).toBe(60)
    expect(credits('wan/2-2-a14b-speech-to-video-turbo', { resolution: '720p' })).toBe(120)
    expect(credits('ai-music-api/separate-vocals', { type: 'split_stem' })).toBe(50)
  })

  test('of speech counts every thousand characters begun', () => {
    expect([0, 1, 1_000, 1_001, 4_096].map(speech)).toEqual([6, 6, 6, 12, 30])
  })

  test('is rounded up once, to whole minor units', () => {
    expect(quote(cardOf('z-image'), {}, RATES)).toEqual({ credits: 800, amount: 63 }) // 62.4
    expect(amountFor(1_000, { usdRate: 78, markup: 2 })).toBe(78) // exact: not one more
    expect(amountFor(1_000, { usdRate: 78.0001, markup: 2 })).toBe(79)
    expect(amountFor(800, { usdRate: 81.1234, markup: 1.3 })).toBe(43) // 42.184168
    expect(amountFor(0, RATES)).toBe(0)
  })

  test('does not trip over decimal fractions', () => {
    expect(amountFor(3_240, { usdRate: 100, markup: 1.1 })).toBe(179) // 178.2
    expect(amountFor(100_000, { usdRate: 1.1, markup: 1.1 })).toBe(61) // 60.5
    expect(amountFor(200_000, { usdRate: 1.1, markup: 1.1 })).toBe(121) // not one more
  })

  test('is a bug with rates nobody can mean', () => {
    for (const usdRate of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 78.00001]) {
      expect(() => amountFor(1_000, { usdRate, markup: 2 })).toThrow('broken promise')
    }
  })

  test('is a whole number that covers cost and markup, whatever is chosen and whatever the rates', () => {
    const cards = fc.constantFrom(...catalog.offered())
    const request = cards.chain((card) => fc.tuple(fc.constant(card), chosen(card)))
    fc.assert(
      fc.property(request, fourDecimals(1, 500), fourDecimals(1, 5), ([card, values], usdRate, markup) => {
        const price = quote(card, values, { usdRate, markup })
        expect(price, card.id).not.toBeNull()
        if (!price) return
        expect(Number.isSafeInteger(price.credits) && Number.isSafeInteger(price.amount)).toBe(true)
        const exact =
          BigInt(price.credits) * 5n * BigInt(Math.round(usdRate * 1e4)) * BigInt(Math.round(markup * 1e4))
        const unit = 10n ** 12n
        expect(BigInt(price.amount) * unit >= exact).toBe(true)
        expect(BigInt(price.amount - 1) * unit < exact).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('lies between the cheapest and the dearest request of the form', () => {
    for (const card of catalog.offered()) {
      const range = creditsRange(card)
      fc.assert(
        fc.property(chosen(card), (values) => {
          const cost = creditsFor(card, values) ?? 0
          expect(cost, card.id).toBeGreaterThanOrEqual(range?.least ?? Number.NaN)
          expect(cost, card.id).toBeLessThanOrEqual(range?.most ?? Number.NaN)
        }),
        { numRuns: 30 },
      )
    }
  })

  test('uses the rates that KIE lists', () => {
    for (const card of catalog.offered()) {
      const listed = models.find((model) => model.id === card.id)?.pricing
      expect({ unit: card.price.unit, credits: card.price.credits }, card.id).toEqual({
        unit: listed?.unit,
        credits: listed?.credits,
      })
      expect(card.price.by, card.id).toEqual(listed?.by)
      expect(listed?.table ?? {}, card.id).toMatchObject(card.price.table ?? {})
    }
  })
})

describe('a request without an exact price', () => {
  const second = { unit: 'second', credits: 4, asOf: '2026-10-06' } as const

  test('has none: unknown length, missing combination, rate too fine', () => {
    expect(creditsFor(madeUp({ price: second }), {})).toBeNull()
    expect(creditsFor(madeUp({ price: { ...second, quantity: 'prompt' } }), { prompt: 'long' })).toBeNull()
    expect(creditsFor(madeUp({ price: { ...second, fixed: 6 } }), {})).toBe(24_000)
    const table = { unit: 'run', by: ['prompt'], table: { fox: 3 }, asOf: '2026-10-06' } as const
    expect(creditsFor(madeUp({ price: table }), { prompt: 'fox' })).toBe(3_000)
    expect(creditsFor(madeUp({ price: table }), { prompt: 'toString' })).toBeNull()
    expect(creditsFor(madeUp({ price: { unit: 'run', credits: 0.00012, asOf: '' } }), {})).toBeNull()
    expect(creditsFor(madeUp({ price: { unit: 'run', credits: 0, asOf: '' } }), {})).toBeNull()
  })
})

import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Source } from '../../../dev/kie/context.js'
import { models } from '../../../dev/kie/models.js'
import { priceOf } from '../../../dev/kie/price.js'
import {
  broken,
  catalog,
  check,
  creditsRange,
  type DraftValue,
  earlierIn,
  form,
  inputFor,
  type ModelCard,
  priceFor,
  type Step,
  settings,
  unfit,
  wholeRange,
} from '../../../lib/catalog/index.js'
import { type Action, buttonData, parseButton } from '../../../lib/telegram/buttons.js'
import { fromOf } from '../../../lib/telegram/screens/lists.js'
import { mp4, png } from '../../support/media-files.js'
import { addressOf, checkedBody, choicesOf, type Drawn, requestsOf, SEED } from './answers.js'

const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addFormat('uri', (text: string) => URL.canParse(text))

/** Per use of every model: all of them make thousands of requests of a run. */
const RUNS = Number(process.env.RUNS ?? 25)
const settingsOf = { numRuns: RUNS, seed: SEED }
/** What was added since the list of KIE was kept has nothing to be compared with. */
const offered = catalog
  .offered()
  .filter(({ id }) => models.some((model) => model.id === id))
  .map((card) => [card.id, card] as const)

function originalOf(id: string) {
  const model = models.find((one) => one.id === id)
  if (!model) throw new Error(`KIE has no model ${id}`)
  return model
}

/** The files of a request as KIE would fetch them, as long and as large as they were measured. */
function sourcesOf(card: ModelCard, { values, measured }: Drawn): Source[] {
  return Object.entries(values).flatMap(([field, files]) => {
    if (typeof files !== 'object') return []
    return files.map(({ kind }, index) => {
      const { seconds = 1, width = 1, height = 1 } = measured[field]?.[index] ?? {}
      const bytes = kind === 'image' ? png(width, height) : mp4({ seconds, size: 8 })
      return { field: card.own?.[field] ? 'url' : field, kind, mime: '', bytes }
    })
  })
}

/** Thousandths of a credit by KIE's own list and its notes, computed apart from the code that made the price. */
function billed(card: ModelCard, input: Record<string, unknown>, drawn: Drawn): number {
  const facts = { sourceResolution: earlierIn(drawn.values)?.made.resolution }
  return Math.round(priceOf(originalOf(card.id), { ...input, ...facts }, sourcesOf(card, drawn)) * 1_000)
}

describe.each(offered)('%s', (id, card) => {
  const own = ajv.compile(card.input)
  const theirs = ajv.compile(originalOf(id).input)

  test.each(catalog.formatsOf(card))(
    'as %s: what a person may choose is what KIE takes, at a price that pays',
    (format) => {
      fc.assert(
        fc.property(requestsOf(card, format), ({ values, measured }) => {
          const input = inputFor(card, values, addressOf)
          expect(own(input), ajv.errorsText(own.errors)).toBe(true)
          expect(theirs(checkedBody(card, input)), ajv.errorsText(theirs.errors)).toBe(true)
          expect(broken(card, values, measured)).toEqual([])

          const priced = priceFor(card, values, { usdRate: 78, markup: 2, measured })
          if (!priced.ok) {
            // A picture too large to have a price is refused before the form is over.
            expect(priced.because).toBe('too-large')
            return
          }
          const { credits, amount } = priced.quote
          expect(Number.isSafeInteger(credits) && Number.isSafeInteger(amount)).toBe(true)
          expect(amount).toBeGreaterThanOrEqual((credits / 1_000) * 0.005 * 78 * 2 * 100 - 1e-6)
          expect(priced.quote.assumed).toBe(false)
          const cost = billed(card, input, { values, measured })
          expect(credits, 'covers what KIE charges').toBeGreaterThanOrEqual(cost)
          // Where 2K, 4K and 8K end is not known: a picture in between is priced as the larger one.
          if (!priced.quote.refundable && !card.price.by?.includes('outputSize')) {
            expect(credits, 'and no more, but for a thousandth rounded up').toBeLessThanOrEqual(cost + 1)
          }
        }),
        settingsOf,
      )
    },
  )

  test('costs between its cheapest and its dearest request', () => {
    const range = creditsRange(card)
    if (!range) throw new Error('an offered model has a range')
    for (const format of catalog.formatsOf(card)) {
      fc.assert(
        fc.property(requestsOf(card, format), ({ values, measured }) => {
          const priced = priceFor(card, values, { usdRate: 78, markup: 2, measured })
          if (!priced.ok) return
          // A measured clip may be shorter than what an unmeasured one counts as.
          if (Object.keys(measured).length === 0) {
            expect(priced.quote.credits).toBeGreaterThanOrEqual(range.least)
          }
          expect(priced.quote.credits).toBeLessThanOrEqual(range.most)
        }),
        { ...settingsOf, numRuns: 10 },
      )
    }
  })

  test.each(catalog.formatsOf(card))('as %s: costs what its card says, whatever is answered', (format) => {
    const range = wholeRange(card, format)
    if (!range) throw new Error('an offered model has a range')
    const asked = new Set(form(card, format).map((step) => step.field))
    fc.assert(
      fc.property(requestsOf(card, format), fc.boolean(), ({ values, measured }, isMeasured) => {
        const answers = Object.fromEntries(Object.entries(values).filter(([field]) => asked.has(field)))
        if (unfit(card, answers)) return
        const terms = { usdRate: 78, markup: 2, ...(isMeasured && { measured }) }
        const priced = priceFor(card, answers, terms)
        if (!priced.ok) return
        expect(priced.quote.credits).toBeGreaterThanOrEqual(range.least)
        expect(priced.quote.credits).toBeLessThanOrEqual(range.most)
        if (range.least === range.most) expect(priced.quote.credits).toBe(range.least)
      }),
      settingsOf,
    )
  })

  test('sends every field that decides the price', () => {
    const { by = [], frames = [], quantity } = card.price
    const facts = ['hasVideoInput', 'outputSize', 'sourceResolution']
    const deciding = [...by, ...frames, ...(quantity === undefined ? [] : [quantity])]
    for (const format of catalog.formatsOf(card)) {
      for (const values of fc.sample(choicesOf(card, format), { numRuns: 3, seed: SEED })) {
        const input = inputFor(card, values, addressOf)
        expect(Object.keys(input)).toEqual(
          expect.arrayContaining(deciding.filter((name) => !facts.includes(name))),
        )
      }
    }
  })

  test('sends no field KIE does not know', () => {
    const known = Object.keys(originalOf(id).input.properties ?? {})
    expect(known).toEqual(expect.arrayContaining(Object.keys(card.input.properties)))
  })

  test('refuses whatever breaks one limit, naming the field', () => {
    for (const format of catalog.formatsOf(card)) {
      for (const step of [...form(card, format), ...settings(card, format)]) {
        for (const wrong of wrongAnswers(step)) {
          const checked = check(step, wrong)
          expect(checked.ok, `${step.field}: ${JSON.stringify(wrong)?.slice(0, 60)}`).toBe(false)
        }
      }
    }
  })

  test('refuses to go on without what it needs', () => {
    for (const format of catalog.formatsOf(card)) {
      const needed = form(card, format).filter((step) => step.required)
      expect(needed.length, format).toBeGreaterThan(0)
      const [values = {}] = fc.sample(choicesOf(card, format), { numRuns: 1, seed: SEED })
      const needs = new Set(card.input.required ?? [])
      for (const step of needed.filter((one) => needs.has(one.field))) {
        const { [step.field]: _, ...rest } = values
        expect(own(inputFor(card, rest, addressOf)), step.field).toBe(false)
      }
    }
  })

  test('has buttons that fit in every use and lead back', () => {
    const there = (action: Action) => expect(parseButton(buttonData(action))).toEqual(action)
    for (const format of catalog.formatsOf(card)) {
      for (const go of ['model', 'prices', 'like'] as const) {
        there({ go, model: id })
        there({ go, model: id, from: format })
        there({ go, model: id, from: fromOf(format, 'a') })
      }
      for (const go of ['begin', 'example'] as const) there({ go, model: id, format })
    }
  })
})

/** Each limit of a question broken once. */
function wrongAnswers(step: Step): DraftValue[] {
  const kind = step.media ?? 'image'
  const file = { kind, fileId: 'f', mime: null, size: 1, seconds: 1, name: null, measured: true } as const
  const other = ({ image: 'video', video: 'audio', audio: 'image' } as const)[kind]
  const long = step.maxLength === undefined ? [] : ['a'.repeat(step.maxLength + 1)]
  const short = (step.minLength ?? 1) > 1 ? ['a'.repeat((step.minLength ?? 1) - 1)] : []
  const high = step.max === undefined ? [] : [step.max + (step.step ?? 1)]
  const low = step.min === undefined ? [] : [step.min - (step.step ?? 1)]
  const between = step.step === undefined ? [] : [(step.min ?? 0) + step.step / 2]
  const big = step.maxBytes === undefined ? [] : [[{ ...file, size: step.maxBytes + 1 }]]
  const typed = step.mimes === undefined ? [] : [[{ ...file, mime: 'application/zip' }]]
  const most = step.many?.max ?? 1
  const crowd = Array.from({ length: most + 1 }, () => file)
  const few = (step.many?.min ?? 1) > 1 ? [[file]] : []
  switch (step.kind) {
    case 'text':
      return ['', '  ', ...long, ...short, [file]]
    case 'number':
      return ['soon', ...high, ...low, ...between, [file]]
    case 'choice':
    case 'toggle':
      return ['no such choice', [file]]
    default:
      return ['words', [], [{ ...file, kind: other }], ...big, ...typed, crowd, ...few, 'http://127.0.0.1/a']
  }
}

test('a step of one model is a step of no other', () => {
  const card: ModelCard | null = catalog.card('z-image')
  expect(card && inputFor(card, { prompt: 'a fox', imageUrls: [] }, addressOf)).not.toHaveProperty(
    'imageUrls',
  )
})

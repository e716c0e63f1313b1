import { describe, expect, test } from 'vitest'
import { LANGUAGES, textsOf } from '../../../content/index.js'
import {
  broken,
  catalog,
  type DraftValue,
  type Format,
  form,
  type Measured,
  type ModelCard,
  quote,
  type Step,
  samplesOf,
  settings,
  unfit,
} from '../../../lib/catalog/index.js'
import { readConfig } from '../../../lib/config.js'
import { cardView } from '../../../lib/flow/offer.js'
import { cardsOn, listed } from '../../../lib/flow/shelves.js'
import { renderCaption, renderText, type Screen } from '../../../lib/telegram/screen.js'
import { cardScreen } from '../../../lib/telegram/screens/card.js'
import { confirmScreen, stepScreen } from '../../../lib/telegram/screens/form.js'
import { failureScreen, progressScreen, receiptScreen } from '../../../lib/telegram/screens/generation.js'
import { listScreen } from '../../../lib/telegram/screens/lists.js'
import { linkScreen, panelScreen } from '../../../lib/telegram/screens/panel.js'

const config = readConfig({
  DATABASE_URL: 'postgres://u:p@localhost/d',
  UPSTASH_REDIS_REST_URL: 'http://localhost',
  UPSTASH_REDIS_REST_TOKEN: 't',
  TELEGRAM_BOT_TOKEN: '1:t',
  KIE_API_KEY: 'k',
  PUBLIC_URL: 'http://localhost',
  APP_SECRET: 's',
  CRON_SECRET: 'c',
})
const visitor = { config, session: { v: 1, language: null, choices: {} } } as const
const offers = { again: true, variants: true, improve: true, ways: [], onto: [] }
const price = { amount: 1_404, currency: 'RUB' }
const none = { amount: 0, currency: 'RUB' }

/** All screens between the list and the receipt, for one model. */
function wayOf(card: ModelCard, language: 'ru' | 'en'): Record<string, Screen> {
  const say = textsOf(language)
  const { title } = card
  const [format = 'text-to-image'] = catalog.formatsOf(card)
  const steps = form(card, format)
  const [step] = steps
  if (!step) throw new Error(`${card.id} asks nothing`)
  const at = { generation: '0d5f1a52-3b53-4c0e-9d2e-7f1b4f6a8c11', title, free: false }
  const question = { model: card.id, format, title, draft: 'd', step, number: 0, of: steps.length }
  const nothing = {
    given: 0,
    kept: false,
    chosen: null,
    refused: new Set<number>(),
    example: null,
    problem: null,
    notice: null,
    hasMoreExamples: false,
    term: null,
    coach: { weak: null, taken: null },
    tips: [],
    tunable: false,
  }
  const confirm = {
    ...at,
    draft: 'd',
    steps,
    values: {},
    sum: price,
    freeLeft: 1,
    balance: price,
    seconds: 9,
    refundable: false,
    assumed: null,
    notice: null,
    tunable: false,
    coach: { weak: null, taken: null },
    cheaper: null,
  }
  return {
    card: cardScreen(cardView(visitor, card, format), say),
    question: stepScreen({ ...question, ...nothing }, say),
    confirm: confirmScreen(confirm, say),
    progress: progressScreen({ ...at, stage: 'working', elapsed: 1, usual: 9, free: false }, say),
    receipt: receiptScreen({ ...at, sum: price, returned: none, late: false, seconds: 9 }, say),
    panel: panelScreen({ ...at, sum: price, late: false, offers }, say),
    failure: failureScreen({ ...at, reason: 'failed', sum: price }, say),
    link: linkScreen({ ...at, large: true, urls: ['https://example.org/a'], offers }, say),
  }
}

test.each(LANGUAGES)('a model has one name, from the list to the receipt: %s', (language) => {
  for (const card of catalog.offered()) {
    const [format = 'text-to-image'] = catalog.formatsOf(card)
    const pages = Array.from({ length: Math.ceil(catalog.ofFormat(format).length / 8) }, (_, page) =>
      listScreen(
        {
          list: format,
          models: cardsOn(format, config).map((one) => listed(one, { config, format })),
          page,
          filter: null,
          canFilter: true,
          query: null,
          free: null,
        },
        textsOf(language),
      ),
    )
    const button = pages
      .flatMap((page) => page.rows.flat())
      .find((one) => 'action' in one && one.action.go === 'model' && one.action.model === card.id)
    expect(button?.text.split(' · ')[0]).toBe(card.title)
    for (const [name, screen] of Object.entries(wayOf(card, language))) {
      expect(renderText(screen), `${card.id}: ${name}`).toMatch(new RegExp(`^<b>${card.title}\\b`))
      expect(renderCaption(screen), `${card.id}: ${name}`).toContain(card.title)
      expect(renderText(screen), `${card.id}: ${name}`).not.toContain(card.kieModel)
    }
  }
})

function endsOf(card: ModelCard, step: Step): DraftValue[] {
  if (step.on) return samplesOf(card).map((sample) => [sample])
  if (step.kind === 'text') return ['a', '語'.repeat(step.maxLength ?? 1)]
  if (step.kind === 'number') return [step.min ?? 0, step.max ?? 0]
  const file = { url: 'https://example.org/file', kind: step.media ?? 'image' }
  return step.required ? [[file], Array.from({ length: step.many?.max ?? 1 }, () => file)] : []
}

const { usdRate, markup } = config.pricing
const RATES = { usdRate, markup }

/** The shortest and the longest files a model takes, all small, and those nobody could measure. */
function measuresFor(card: ModelCard, way: Record<string, DraftValue>): Measured[] {
  const ends = (field: string) =>
    card.rules?.flatMap((rule) => ('seconds' in rule ? [rule.seconds[field] ?? []] : []))[0] ?? []
  const of = (seconds: (field: string) => number) =>
    Object.entries(way).flatMap(([field, files]) =>
      typeof files === 'object'
        ? [[field, files.map(() => ({ seconds: seconds(field), width: 9, height: 9 }))] as const]
        : [],
    )
  const short = of((field) => ends(field)[0] ?? 1)
  const long = of((field) => ends(field)[1] ?? ends(field)[0] ?? 1)
  return [{}, Object.fromEntries(short), Object.fromEntries(long)]
}

/**
 * Every way to answer the questions with buttons, the shortest and the longest text, as few and as many files
 * as there can be.
 */
function allAnswers(card: ModelCard, steps: readonly Step[]): Record<string, DraftValue>[] {
  let ways: Record<string, DraftValue>[] = [{}]
  for (const step of steps) {
    const values: DraftValue[] = step.options?.map((option) => option.value) ?? endsOf(card, step)
    if (values.length > 0)
      ways = ways.flatMap((way) => values.map((value) => ({ ...way, [step.field]: value })))
  }
  return ways
}

/** The settings with buttons that make the price. */
function priced(card: ModelCard, format: Format): Step[] {
  const { by = [], quantity, frames = [] } = card.price
  const asked = new Set(form(card, format).map(({ field }) => field))
  return settings(card, format).filter(
    ({ field, options }) =>
      options && !asked.has(field) && [...by, ...frames, quantity ?? ''].includes(field),
  )
}

describe('the price on the card and in the list', () => {
  test.each(catalog.offered().map((card) => [card.id, card] as const))(
    'is what the cheapest answers and settings cost: %s',
    (_id, card) => {
      for (const format of catalog.formatsOf(card)) {
        const amounts = allAnswers(card, [...form(card, format), ...priced(card, format)]).flatMap((way) =>
          // What is refused has no price: a file nobody could measure where that has no end.
          measuresFor(card, way).flatMap(
            (measured) => quote(card, way, { ...RATES, measured })?.amount ?? [],
          ),
        )
        const view = cardView(visitor, card, format)
        expect(view.price).toEqual({ amount: Math.min(...amounts), currency: 'RUB' })
        if (Math.min(...amounts) < Math.max(...amounts)) expect(view.fixed).toBe(false)
        for (const { field, options = [] } of settings(card, format)) {
          for (const { value } of options) {
            if (unfit(card, { [field]: value }) !== null) continue
            const amount = quote(card, { [field]: value }, config.pricing)?.amount ?? 0
            expect(amount, `${field} ${String(value)}`).toBeLessThanOrEqual(view.most.amount)
            if (view.fixed && amount > 0) expect(amount).toBe(view.price.amount)
          }
        }
        const together = allAnswers(card, form(card, format)).filter((way) => unfit(card, way) === null)
        for (const way of together) {
          for (const measured of measuresFor(card, way)) {
            if (broken(card, way, measured).length > 0) continue
            const amount = quote(card, way, { ...config.pricing, measured })?.amount ?? 0
            expect(amount, JSON.stringify(way)).toBeLessThanOrEqual(view.most.amount)
          }
        }
        expect(listed(card, { config, format })).toMatchObject({
          price: view.price,
          fixed: view.fixed,
          free: view.free,
        })
      }
    },
  )

  test('says “from” only when other answers cost more', () => {
    const say = textsOf('ru')
    expect(say.price({ price, fixed: true })).toMatch(/^14,04\s₽$/)
    expect(say.price({ price, fixed: false })).toMatch(/^от 14,04\s₽$/)
  })

  test('is not called free when there are no free tries', () => {
    const [free] = catalog.freeModels(null)
    if (!free) throw new Error('nothing is free')
    expect(cardView(visitor, free, undefined).free).toBe(true)
    const none = { ...config, free: { ...config.free, perDay: 0 } }
    expect(cardView({ ...visitor, config: none }, free, undefined).free).toBe(false)
  })
})

test.each(LANGUAGES)('every text that is sent stands on the confirm screen: %s', (language) => {
  const say = textsOf(language)
  const wordy = catalog
    .offered()
    .filter((card) => form(card).filter(({ kind }) => kind === 'text').length > 1)
  expect(wordy.length).toBeGreaterThan(0)
  for (const card of wordy) {
    const texts = form(card).filter(({ kind }) => kind === 'text')
    const values = Object.fromEntries(texts.map(({ field }, index) => [field, `Word ${index}`]))
    const screen = confirmScreen(
      {
        title: card.title,
        draft: 'd',
        generation: '0d5f1a52-3b53-4c0e-9d2e-7f1b4f6a8c11',
        steps: texts,
        values,
        sum: price,
        free: false,
        freeLeft: 1,
        balance: price,
        seconds: 9,
        refundable: false,
        assumed: null,
        notice: null,
        coach: { weak: null, taken: null },
        tunable: false,
        cheaper: null,
      },
      say,
    )
    for (const text of Object.values(values)) expect(renderText(screen), card.id).toContain(text)
  }
})

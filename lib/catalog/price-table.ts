import type { Format, ModelCard } from './card.js'
import { EARLIER, earlierFacts, samplesOf } from './earlier.js'
import { form } from './form.js'
import { type Quote, quote, type Terms } from './price.js'
import type { Plain } from './rule.js'
import { broken, settledView } from './rules.js'
import { settings } from './settings.js'
import type { Option, Step } from './step.js'
import type { DraftValues } from './values.js'

/** One line of a price table: what is chosen, and what it costs. */
export interface PricedLine {
  choices: { field: string; value: Plain }[]
  quote: Quote
}

/** More lines than this are read by nobody. */
const MOST_LINES = 16

/** The questions with buttons whose answers move the price. */
function deciding(card: ModelCard, format: Format): Step[] {
  const { by = [], quantity, frames = [] } = card.price
  const names = new Set([...by, ...frames, ...(quantity === undefined ? [] : [quantity])])
  const steps = new Map([...form(card, format), ...settings(card, format)].map((step) => [step.field, step]))
  return [...steps.values()].filter((step) => names.has(step.field) && answersOf(step).length > 1)
}

/** The buttons of a question; of a number its ends and what it is without an answer. */
function answersOf({ kind, options, min, max, default: usual }: Step): readonly Option[] {
  if (kind !== 'number') return options ?? []
  const ends = [min, typeof usual === 'number' ? usual : undefined, max]
  const known = [...new Set(ends.filter((end) => end !== undefined))]
  return known.toSorted((a, b) => a - b).map((value) => ({ value }))
}

/** The first and the last of many options; all of a few. */
function shown(options: readonly Option[], most: number): readonly Option[] {
  if (options.length <= most) return options
  const step = (options.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, index) => options[Math.round(index * step)]).flatMap(
    (option) => option ?? [],
  )
}

interface Start {
  values: DraftValues
  choices: PricedLine['choices']
}

/** What is worked on, where that moves the price. */
function startsOf(card: ModelCard): Start[] {
  if (!card.on) return [{ values: {}, choices: [] }]
  const samples = samplesOf(card)
  return samples.map((sample) => {
    const { sourceResolution: value } = earlierFacts(card, sample)
    const tells = samples.length > 1 && value !== undefined
    return { values: { [EARLIER]: [sample] }, choices: tells ? [{ field: 'sourceResolution', value }] : [] }
  })
}

/** One line, or null for choices that the rules of the model would move. */
function pricedLine(card: ModelCard, { values: start, choices }: Start, terms: Terms): PricedLine | null {
  const values: DraftValues = {
    ...Object.fromEntries(choices.map(({ field, value }) => [field, value])),
    ...start,
  }
  if (broken(card, values, terms.measured).length > 0) return null
  const view = card.on ? settledView(card, values) : null
  if (view && choices.some(({ field, value }) => view[field] !== value)) return null
  const found = quote(card, values, terms)
  return found && { choices, quote: found }
}

/**
 * What the choices of a model cost, cheapest first as the card lists them: a line for each combination that
 * its rules allow, thinned out when they are many. Empty when there is nothing to choose.
 */
export function priceTable(card: ModelCard, format: Format, terms: Terms): PricedLine[] {
  const steps = deciding(card, format)
  const most = steps.length > 2 ? 2 : steps.length === 2 ? 4 : MOST_LINES
  let lines: PricedLine['choices'][] = [[]]
  for (const step of steps) {
    const options = shown(answersOf(step), most)
    lines = lines.flatMap((line) => options.map(({ value }) => [...line, { field: step.field, value }]))
  }
  const priced = startsOf(card).flatMap((start) =>
    lines.flatMap(
      (line) => pricedLine(card, { ...start, choices: [...start.choices, ...line] }, terms) ?? [],
    ),
  )
  const different = new Set(priced.map((line) => line.quote.amount)).size > 1
  return different ? priced.slice(0, MOST_LINES) : []
}

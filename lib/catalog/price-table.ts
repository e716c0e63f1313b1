import type { Format, ModelCard } from './card.js'
import { amountIn } from './conditions.js'
import { EARLIER, earlierFacts, samplesOf } from './earlier.js'
import { form } from './form.js'
import { fileFor, leastValues, lengthsOf, USUAL_SIDE, usualMeasures } from './least.js'
import { type Quote, quote, type Terms } from './price.js'
import type { Plain } from './rule.js'
import { broken, settle, settledView } from './rules.js'
import { settings } from './settings.js'
import type { Option, Step } from './step.js'
import type { DraftValues } from './values.js'

/** What moves a price besides choices: letters of a text, seconds of a file, pictures given. */
export type Given = 'letters' | 'seconds' | 'files'

/** One line of a price table: what is chosen or given, and what it costs. */
export interface PricedLine {
  choices: { field: string; value: Plain }[]
  given: { what: Given; count: number } | null
  quote: Quote
}

/** What the choices of a model cost. */
export interface PriceTable {
  lines: PricedLine[]
  /** Each line is for files so long, in seconds; null where they make no price, or the lines name them. */
  seconds: number | null
  /** Each line is for a picture with so many pixels on its longer side; null where that makes no price. */
  side: number | null
  /** More files than the line is for cost more. */
  perFile: boolean
}

/** More lines than this are read by nobody. */
const MOST_LINES = 18
const LETTERS = [100, 1_000, 3_000]
const SECONDS = [1, 5, 10, 30, 60]
/** A letter of two bytes, as most that are spoken here: some models charge by the byte. */
const LETTER = '\u044F'

/** The questions with buttons whose answers move the price. */
function deciding(card: ModelCard, format: Format): Step[] {
  const { by = [], quantity, frames = [] } = card.price
  const sized = by.includes('outputSize') ? ['upscale_factor'] : []
  const names = new Set([...by, ...sized, ...frames, ...(quantity === undefined ? [] : [quantity])])
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

/** So many of the options, the first and the last where there is room, and always the usual one. */
function thinned(options: readonly Option[], most: number, usual: Plain | undefined): readonly Option[] {
  const place = options.findIndex(({ value }) => value === usual)
  const gap = most > 1 ? (options.length - 1) / (most - 1) : 0
  const places = Array.from({ length: most }, (_, index) => Math.round(index * gap))
  if (place !== -1 && !places.includes(place)) {
    // The cheapest end stays, and where there is room the other one, too.
    const inner = places.map((one, at) => ({ at, far: Math.abs(one - place) })).slice(1, most > 2 ? -1 : most)
    const [nearest] = inner.toSorted((a, b) => a.far - b.far)
    places[nearest?.at ?? 0] = place
  }
  return places.flatMap((one) => options[one] ?? [])
}

/** So many of the options of a question: each price once before any twice, and the usual one in any case. */
function shown(step: Step, most: number, amountOf: (value: Plain) => number | null): readonly Option[] {
  const options = answersOf(step)
  if (options.length <= most) return options
  const usualFirst = options.toSorted(
    (a, b) => Number(b.value === step.default) - Number(a.value === step.default),
  )
  const byAmount = new Map<number | null, Option>()
  for (const option of usualFirst) {
    const amount = amountOf(option.value)
    if (!byAmount.has(amount)) byAmount.set(amount, option)
  }
  const telling = options.filter((option) => [...byAmount.values()].includes(option))
  if (telling.length > most) return thinned(telling, most, step.default)
  const others = options.filter((option) => !telling.includes(option)).slice(0, most - telling.length)
  return options.filter((option) => telling.includes(option) || others.includes(option))
}

/** How many options of each question are shown, so that all together fit. */
function roomFor(steps: readonly Step[]): number[] {
  const counts = steps.map((step) => answersOf(step).length)
  while (counts.reduce((product, count) => product * count, 1) > MOST_LINES) {
    counts[counts.indexOf(Math.max(...counts))] = Math.max(...counts) - 1
  }
  return counts
}

interface Start {
  values: DraftValues
  choices: PricedLine['choices']
  given?: PricedLine['given']
}

/** What is worked on, where that moves the price. */
function startsOf(card: ModelCard, format: Format): Start[] {
  const values = leastValues(card, format)
  if (!card.on) return [{ values, choices: [] }]
  const samples = samplesOf(card)
  return samples.map((sample) => {
    const { sourceResolution: value } = earlierFacts(card, sample)
    const tells = samples.length > 1 && value !== undefined
    return {
      values: { ...values, [EARLIER]: [sample] },
      choices: tells ? [{ field: 'sourceResolution', value }] : [],
    }
  })
}

/** The start with other amounts of what is given, where these make the price. */
function amounts(card: ModelCard, format: Format, { values }: Start): Start[] {
  const { unit, quantity, tokens, extra } = card.price
  const text = tokens?.of ?? (unit === '1k_chars' ? quantity : undefined)
  const step = form(card, format).find(({ field }) => field === (text ?? extra?.of))
  if (!step) return []
  const most = (text === undefined ? step.many?.max : step.maxLength) ?? 1
  const counts = text === undefined ? [step.many?.min ?? 1, most] : [...LETTERS, most]
  return [...new Set(counts.filter((count) => count <= most))].map((count) => ({
    values: { ...values, [step.field]: text === undefined ? fileFor(step, count) : LETTER.repeat(count) },
    choices: [],
    given: { what: text === undefined ? 'files' : 'letters', count },
  }))
}

/** The fields whose files are paid by the second, of those that a request has. */
function timed({ price: { length, plus } }: ModelCard, values: DraftValues): string[] {
  const fields = [length?.of, length?.or, plus?.of].filter((field) => field !== undefined)
  return fields.filter((field) => values[field] !== undefined)
}

/** One line, or null for choices that the rules of the model would move, or refuse. */
function pricedLine(card: ModelCard, { values: start, choices, given }: Start, terms: Terms) {
  let values = start
  for (const { field, value } of choices) {
    if (field !== 'sourceResolution') values = settle(card, { ...values, [field]: value }, field).values
  }
  const seconds = given?.what === 'seconds' ? given.count : undefined
  const measured = usualMeasures(card, values, seconds)
  if (broken(card, values, measured).length > 0) return null
  const view = settledView(card, values)
  if (choices.some(({ field, value }) => view[field] !== value)) return null
  const found = quote(card, values, { ...terms, measured })
  return found && { choices, given: given ?? null, quote: found }
}

function different(lines: readonly PricedLine[]): boolean {
  return new Set(lines.map((line) => line.quote.amount)).size > 1
}

function byLength(card: ModelCard, start: Start): Start[] {
  const fields = timed(card, start.values)
  const ends = fields.map((field) => lengthsOf(card, field))
  const [least, most] = [Math.max(...ends.map((end) => end.least)), Math.min(...ends.map((end) => end.most))]
  if (fields.length === 0) return []
  const lengths = [least, ...SECONDS, most].filter((length) => length >= least && length <= most)
  return [...new Set(lengths)]
    .toSorted((a, b) => a - b)
    .map((count) => ({ ...start, given: { what: 'seconds', count } }))
}

/**
 * What the choices of a model cost in one use, as the card lists them, with the least that has to be given:
 * a line for each combination that its rules allow, thinned out when they are many. Where no choice makes
 * the price, a line for each length of what is given. No lines when there is nothing to choose.
 */
export function priceTable(card: ModelCard, format: Format, terms: Terms): PriceTable {
  const starts = startsOf(card, format)
  const first = starts[0] ?? { values: {}, choices: [] }
  const lines = combinations(card, format, (field, value) => {
    const line = pricedLine(card, { ...first, choices: [{ field, value }] }, terms)
    return line?.quote.amount ?? null
  })
  const priced = starts.flatMap((start) =>
    lines.flatMap(
      (line) => pricedLine(card, { ...start, choices: [...start.choices, ...line] }, terms) ?? [],
    ),
  )
  if (different(priced)) return { lines: priced.slice(0, MOST_LINES), ...leastOf(card, first.values) }
  const given = [...byLength(card, first), ...amounts(card, format, first)].flatMap(
    (start) => pricedLine(card, start, terms) ?? [],
  )
  return { lines: different(given) ? given : [], seconds: null, side: null, perFile: false }
}

/** What goes with what: every combination of the choices that are shown. */
function combinations(
  card: ModelCard,
  format: Format,
  amountOf: (field: string, value: Plain) => number | null,
): PricedLine['choices'][] {
  const steps = deciding(card, format)
  const room = roomFor(steps)
  let lines: PricedLine['choices'][] = [[]]
  for (const [index, step] of steps.entries()) {
    const options = shown(step, room[index] ?? 1, (value) => amountOf(step.field, value))
    lines = lines.flatMap((line) => options.map(({ value }) => [...line, { field: step.field, value }]))
  }
  return lines
}

/** What is given where choices make the price, and how much of it. */
function leastOf(card: ModelCard, values: DraftValues): Omit<PriceTable, 'lines'> {
  const { extra, by } = card.price
  const measured = usualMeasures(card, values)
  const [field] = timed(card, values)
  return {
    seconds: field === undefined ? null : (measured[field]?.[0]?.seconds ?? null),
    side: by?.includes('outputSize') === true ? USUAL_SIDE : null,
    perFile: extra !== undefined && amountIn(values[extra.of]) >= extra.free,
  }
}

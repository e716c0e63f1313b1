import {
  catalog,
  type DraftValues,
  type Format,
  form,
  type ModelCard,
  priceFor,
} from '../lib/catalog/index.js'
import { type Row, ratioRow, type Section } from './report.js'
import { median } from './statistics.js'

const RATES = { usdRate: 78, markup: 2 }
const ROUNDS = 101
/** So many of one kind in a row: one alone is shorter than the clock can see. */
const CALLS = 20
const MICRO = 1_000
const TARGET_MICROSECONDS = 50

interface Use {
  card: ModelCard
  format: Format
}

interface Timed extends Use {
  /** Medians, microseconds. */
  ours: number
  parse: number
}

/** What a screen needs of a model, the questions and the price of the answers, beside parsing its card. */
export function measureCatalogue(): Section {
  const timed = catalog
    .offered()
    .flatMap((card) => catalog.formatsOf(card).map((format) => timeOf({ card, format })))
  const slowest = timed.toSorted((a, b) => b.ours - a.ours)[0]
  if (!slowest) throw new Error('nothing is offered')
  const ratios = timed.map(({ ours, parse }) => ours / parse)
  const [usual, most] = [median(ratios), Math.max(...ratios)]
  return {
    title: 'Form and price of a model ÷ JSON.parse of its card',
    rows: [
      ratioRow('median of all models and uses', usual, { atMost: 2 }),
      ratioRow('the largest of them', most, { atMost: 4 }),
      microseconds('the slowest model, median, microseconds', slowest.ours),
    ],
    notes: [`${timed.length} uses; the slowest is ${slowest.card.id} as ${slowest.format}.`],
  }
}

function microseconds(what: string, measured: number): Row {
  const ok = measured <= TARGET_MICROSECONDS
  return { what, measured: measured.toFixed(1), target: `≤ ${TARGET_MICROSECONDS}`, ok }
}

function timeOf({ card, format }: Use): Timed {
  const json = JSON.stringify(card)
  const values = answersTo({ card, format })
  const ours = () => {
    form(card, format)
    priceFor(card, values, RATES)
  }
  const parse = () => {
    JSON.parse(json)
  }
  const times: { ours: number[]; parse: number[] } = { ours: [], parse: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    times.ours.push(microsecondsOf(ours))
    times.parse.push(microsecondsOf(parse))
  }
  return { card, format, ours: median(times.ours), parse: median(times.parse) }
}

/** The time of one call among several. */
function microsecondsOf(call: () => void): number {
  const began = performance.now()
  for (let count = 0; count < CALLS; count += 1) call()
  return ((performance.now() - began) * MICRO) / CALLS
}

/** An answer to every question, as a person gives it. */
function answersTo({ card, format }: Use): DraftValues {
  const answers = form(card, format).map((step) => {
    const media = step.media && {
      fileId: 'file',
      kind: step.media,
      mime: null,
      size: 1_000_000,
      seconds: 5,
      name: null,
      width: 1_280,
      height: 720,
    }
    return [step.field, media ? [media] : (step.options?.at(-1)?.value ?? step.max ?? 'a red fox')] as const
  })
  return Object.fromEntries(answers)
}

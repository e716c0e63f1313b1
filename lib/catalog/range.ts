import type { Format, ModelCard } from './card.js'
import { EARLIER, samplesOf } from './earlier.js'
import { form } from './form.js'
import { fileFor, leastValues, lengthsOf, USUAL_FILE_SECONDS, USUAL_SIDE } from './least.js'
import type { Measured } from './measure.js'
import { costOf } from './price.js'
import { settledView } from './rules.js'
import { settings } from './settings.js'
import type { Step } from './step.js'
import type { DraftValue, DraftValues } from './values.js'

const MAX_STEP_CHOICES = 64
const USUAL_TEXT_LENGTH = 300
/** A letter of as many bytes as one unit of a length can have: some models charge by the byte. */
const WIDEST_LETTER = '界'

interface Request {
  values: DraftValues
  measured: Measured
}

/** Answers to a step between which the price moves: every option, or both ends of a range. */
function extremes(card: ModelCard, step: Step): (DraftValue | undefined)[] {
  if (step.kind === 'text') return ['a', WIDEST_LETTER.repeat(step.maxLength ?? 1)]
  if (step.kind === 'number') return [step.min, step.max].filter((end) => end !== undefined)
  if (step.on) return samplesOf(card).map((sample) => [sample])
  if (step.media) return [step.required ? fileFor(step) : undefined, fileFor(step, step.many?.max ?? 1)]
  const values = (step.options ?? []).slice(0, MAX_STEP_CHOICES).map((option) => option.value)
  const skipped = step.required || step.default !== undefined ? [] : [undefined]
  if (step.field !== card.price.quantity || card.price.by?.includes(step.field))
    return [...values, ...skipped]
  // A count moves the price one way: its ends are enough.
  const sorted = values.toSorted((a, b) => Number(a) - Number(b))
  return [sorted[0], sorted.at(-1), ...skipped]
}

/** The fields that can change what a request costs. */
function decidingFields(card: ModelCard): Set<string> {
  const { by = [], quantity, frames = [], length, plus, extra, tokens } = card.price
  const named = [quantity, length?.of, length?.or, plus?.of, extra?.of, tokens?.of].filter(
    (one) => one !== undefined,
  )
  const own = new Set([...by, ...frames, ...named])
  // A choice that a rule lets move the price decides it too.
  const moving = (card.rules ?? []).flatMap((rule) =>
    'when' in rule && Object.keys(rule.must).some((field) => own.has(field)) ? Object.keys(rule.when) : [],
  )
  return new Set([...own, ...moving, ...(own.has('sourceResolution') ? [EARLIER] : [])])
}

/** Everything a person can answer, in every use of the model, each field once. */
function allSteps(card: ModelCard): Step[] {
  const byField = new Map<string, Step>()
  for (const step of [...form(card), ...settings(card)])
    if (!byField.has(step.field)) byField.set(step.field, step)
  return [...byField.values()]
}

/** Every field whose files' seconds are paid, with the most they can be. */
function specs(card: ModelCard): { of: string; max: number }[] {
  const named = [card.price.length, card.price.plus].filter((spec) => spec !== undefined)
  return named.flatMap(({ of, or, max }) => [{ of, max }, ...(or === undefined ? [] : [{ of: or, max }])])
}

/** The same request with files as short and small, and as long and large, as they can be. */
function measures(card: ModelCard, values: DraftValues): Request[] {
  const short: Record<string, { seconds: number; width: number; height: number }[]> = {}
  const long: typeof short = {}
  const sized = card.price.by?.includes('outputSize') ?? false
  for (const { of, max } of specs(card)) {
    const given = values[of]
    const count = Array.isArray(given) ? given.length : 1
    const each = { width: 100, height: 100 }
    short[of] = Array.from({ length: count }, () => ({ ...each, seconds: lengthsOf(card, of).least }))
    // Each file begins a second of its own: together they may pay one more each than they last.
    long[of] = Array.from({ length: count }, (_, index) => ({ ...each, seconds: index === 0 ? max : 1 }))
  }
  if (sized) {
    const [picture] = form(card).filter((step) => step.media === 'image')
    if (picture) return smallAndUnknown({ ...values, [picture.field]: fileFor(picture) }, picture.field)
  }
  return [
    { values, measured: short },
    { values, measured: long },
  ]
}

function smallAndUnknown(values: DraftValues, field: string): Request[] {
  const small = { [field]: [{ width: 100, height: 100 }] }
  return [
    { values, measured: small },
    { values, measured: {} },
  ]
}

/** Requests between which the price of all answers to these steps lies; null when a number has no end. */
function requestsOf(card: ModelCard, steps: readonly Step[], least: DraftValues): Request[] | null {
  const deciding = decidingFields(card)
  const videos = card.price.by?.includes('hasVideoInput') ?? false
  let requests: DraftValues[] = [least]
  for (const step of steps) {
    if (!deciding.has(step.field) && !(videos && step.media === 'video')) continue
    const ends = extremes(card, step)
    if (ends.length === 0) return null
    requests = requests.flatMap((request) =>
      ends.map((value) => (value === undefined ? request : { ...request, [step.field]: value })),
    )
  }
  return requests.flatMap((values) => measures(card, values))
}

export interface Range {
  least: number
  most: number
}

const ranges = new WeakMap<ModelCard, Range | 'none'>()

/** True when nothing that can be chosen or given changes the price. */
function isFlat({ price }: ModelCard): boolean {
  const { credits, by, quantity, frames, length, plus, extra, tokens } = price
  return credits !== undefined && ![by, quantity, frames, length, plus, extra, tokens].some(Boolean)
}

/** The range of all answers to these steps, beside the least that is given; null when some have no price. */
function rangeOf(card: ModelCard, steps: readonly Step[], least: DraftValues = {}): Range | null {
  if (isFlat(card)) {
    const cost = costOf(card, {})
    return cost && { least: cost.credits, most: cost.credits }
  }
  const requests = requestsOf(card, steps, least)
  const costs = requests?.map(({ values, measured }) => costOf(card, settledView(card, values), measured))
  const known = costs?.flatMap((cost) => (cost ? [cost.credits] : [])) ?? []
  if (known.length === 0 || known.length !== costs?.length) return null
  return { least: Math.min(...known), most: Math.max(...known) }
}

/**
 * The cheapest and the dearest request the model allows, in thousandths of a credit.
 * Null when some choice it offers has no price: such a model cannot be sold.
 */
export function creditsRange(card: ModelCard): Range | null {
  const known = ranges.get(card) ?? rangeOf(card, allSteps(card)) ?? 'none'
  ranges.set(card, known)
  return known === 'none' ? null : known
}

const wholes = new WeakMap<ModelCard, Map<Format, Range | null>>()

/**
 * The cheapest and the dearest of what questions and settings of one use can lead to, in thousandths of a
 * credit. Null when some answer has no price.
 */
export function wholeRange(card: ModelCard, format: Format): Range | null {
  const kept = wholes.get(card) ?? new Map<Format, Range | null>()
  wholes.set(card, kept)
  const known = kept.get(format)
  const steps = new Map([...form(card, format), ...settings(card, format)].map((step) => [step.field, step]))
  const range = known === undefined ? rangeOf(card, [...steps.values()], leastValues(card, format)) : known
  kept.set(format, range)
  return range
}

/**
 * What a request costs as it comes, in thousandths of a credit: nothing chosen, the least files given. Null
 * where what is given makes the price: words, the length or size of a file, which result is worked on.
 */
export function plainCredits(card: ModelCard, format: Format): number | null {
  const { unit, length, plus, tokens, by = [] } = card.price
  if (length || tokens || unit === '1k_chars' || by.includes('outputSize')) return null
  if (card.on && samplesOf(card).length > 1) return null
  const values = leastValues(card, format)
  if (plus && values[plus.of] !== undefined) return null
  return costOf(card, settledView(card, values))?.credits ?? null
}

/** Values that most first requests have: a few lines to speak, one file where each is paid. */
function usualValues({ price }: ModelCard): DraftValues {
  const { unit, quantity, tokens, extra } = price
  const text = tokens?.of ?? (unit === '1k_chars' ? quantity : undefined)
  return {
    ...(text !== undefined && { [text]: 'a'.repeat(USUAL_TEXT_LENGTH) }),
    ...(extra && { [extra.of]: [{ url: 'https://example.com/file', kind: 'image' }] }),
  }
}

/**
 * What a first request costs with nothing chosen and files of the usual length and size, in thousandths of a
 * credit.
 */
export function usualCredits(card: ModelCard): number | null {
  const lengths = specs(card).map(({ of }) => [of, [{ seconds: USUAL_FILE_SECONDS }]])
  const [picture] = card.price.by?.includes('outputSize') ? form(card) : []
  const sizes = picture ? [[picture.field, [{ width: USUAL_SIDE, height: USUAL_SIDE }]]] : []
  const measured: Measured = Object.fromEntries([...lengths, ...sizes])
  const earlier = card.on ? { [EARLIER]: samplesOf(card).slice(0, 1) } : {}
  const given = picture ? { [picture.field]: fileFor(picture) } : earlier
  return costOf(card, settledView(card, { ...usualValues(card), ...given }), measured)?.credits ?? null
}

import { assert } from '../kernel/index.js'
import type { ModelCard } from './card.js'
import { form, type Step } from './form.js'
import { currentValue, type DraftValues } from './values.js'

export interface Rates {
  /** Units of the operator's currency for one US dollar; at most 4 decimals. */
  usdRate: number
  /** What a person pays for one unit of cost; at most 4 decimals. */
  markup: number
}

export interface Quote {
  /** Thousandths of a KIE credit. */
  credits: number
  /** Minor units of the operator's currency. */
  amount: number
}

const MILLI = 1_000
const RATE_SCALE = 10_000
const MAX_STEP_CHOICES = 64

/** A positive decimal fraction as a whole number of its smallest parts; null when it has smaller parts. */
function scaled(value: number, scale: number): bigint | null {
  const whole = Math.round(value * scale)
  if (!Number.isSafeInteger(whole) || whole <= 0 || Math.abs(whole / scale - value) > 1e-9) return null
  return BigInt(whole)
}

function tenThousandths(value: number): bigint {
  const parts = scaled(value, RATE_SCALE)
  assert(parts !== null, `a rate is positive and has at most 4 decimals: ${value}`)
  return parts
}

function ceilDivide(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor
}

function safe(value: bigint): number {
  assert(value <= BigInt(Number.MAX_SAFE_INTEGER), 'a price is a safe integer')
  return Number(value)
}

/** The rate of one unit in credits, chosen by the fields of `by`; null for a combination without a price. */
function rateOf(card: ModelCard, values: DraftValues): number | null {
  const { by = [], table, credits } = card.price
  if (!table) return credits ?? null
  const key = by.map((field) => String(currentValue(card, values, field))).join('|')
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null
}

/** A count that is a number or, as some models want it, a text of digits; in thousandths. */
function countOf(value: unknown): bigint | null {
  const isDigits = typeof value === 'string' && /^\d{1,9}(\.\d{1,3})?$/.test(value)
  const count = isDigits ? Number(value) : value
  if (typeof count !== 'number' || !Number.isFinite(count) || count <= 0) return null
  return BigInt(Math.ceil(count * MILLI))
}

/** How many units a request takes, as a fraction: seconds may be frames over frames per second. */
function quantityOf(card: ModelCard, values: DraftValues): { top: bigint; bottom: bigint } | null {
  const { unit, quantity, frames, fixed } = card.price
  if (frames) {
    const [count, perSecond] = frames.map((field) => countOf(currentValue(card, values, field)))
    return count && perSecond ? { top: count, bottom: perSecond } : null
  }
  if (quantity === undefined) {
    const known = fixed ?? (unit === 'run' || unit === 'image' ? 1 : null)
    const count = countOf(known)
    return count === null ? null : { top: count, bottom: BigInt(MILLI) }
  }
  const value = currentValue(card, values, quantity)
  if (unit === '1k_chars') {
    // How the provider rounds is unknown: every thousand begun is paid, the safe side.
    const length = typeof value === 'string' ? value.length : 0
    return { top: BigInt(Math.max(1, Math.ceil(length / 1_000))), bottom: 1n }
  }
  const count = countOf(value)
  return count === null ? null : { top: count, bottom: BigInt(MILLI) }
}

/** The cost of a request in thousandths of a credit, rounded up, or null when it has no exact price. */
export function creditsFor(card: ModelCard, values: DraftValues): number | null {
  const rate = rateOf(card, values)
  const perUnit = rate === null ? null : scaled(rate, MILLI)
  const quantity = quantityOf(card, values)
  if (perUnit === null || quantity === null) return null
  return safe(ceilDivide(perUnit * quantity.top, quantity.bottom))
}

/** The price in minor units of so many thousandths of a credit: exact, rounded up once. */
export function amountFor(credits: number, rates: Rates): number {
  assert(Number.isSafeInteger(credits) && credits >= 0, 'credits are a whole number of thousandths')
  // One credit is 0.005 USD, half a hundredth: 5 thousandths of a dollar, each 1/10 of a minor unit.
  const dividend = BigInt(credits) * 5n * tenThousandths(rates.usdRate) * tenThousandths(rates.markup)
  const divisor = BigInt(MILLI) * 10n * BigInt(RATE_SCALE) * BigInt(RATE_SCALE)
  return safe(ceilDivide(dividend, divisor))
}

/** The exact price of what is chosen now, or null when this combination has none. */
export function quote(card: ModelCard, values: DraftValues, rates: Rates): Quote | null {
  const credits = creditsFor(card, values)
  return credits === null ? null : { credits, amount: amountFor(credits, rates) }
}

/** Answers to a step between which the price moves: every option, or both ends of a range. */
function extremes(step: Step): (string | number | boolean)[] {
  if (step.options) return step.options.slice(0, MAX_STEP_CHOICES).map((option) => option.value)
  if (step.kind === 'text') return ['a', 'a'.repeat(step.maxLength ?? 1)]
  if (step.kind === 'number') return [step.min, step.max].filter((end) => end !== undefined)
  return []
}

/**
 * The cheapest and the dearest request the form allows, in thousandths of a credit.
 * Null when some choice the form offers has no price: such a model cannot be sold.
 */
export function creditsRange(card: ModelCard): { least: number; most: number } | null {
  const { by = [], quantity, frames = [] } = card.price
  const deciding = new Set([...by, ...frames, ...(quantity === undefined ? [] : [quantity])])
  let requests: DraftValues[] = [{}]
  for (const step of form(card).filter((one) => deciding.has(one.field))) {
    const ends = extremes(step)
    if (ends.length === 0) return null
    requests = requests.flatMap((request) => ends.map((value) => ({ ...request, [step.field]: value })))
  }
  const costs = requests.map((request) => creditsFor(card, request))
  if (costs.some((cost) => cost === null)) return null
  const known = costs.filter((cost) => cost !== null)
  return { least: Math.min(...known), most: Math.max(...known) }
}

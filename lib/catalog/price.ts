import type { ModelCard } from './card.js'
import { amountIn } from './conditions.js'
import { type Measured, measuresIn, secondsOf, sizeOf, unweighed } from './measure.js'
import { amountFor, ceilDivide, MILLI, type Rates, safe, scaled } from './money.js'
import { settledView } from './rules.js'
import { type DraftValues, fieldNamesOf, fieldOf, mediaOf, type View } from './values.js'

export interface Quote {
  /** Thousandths of a KIE credit. */
  credits: number
  /** Minor units of the operator's currency. */
  amount: number
  /** The result may be smaller than this pays for: what KIE does not charge goes back at capture. */
  refundable: boolean
  /** A file could not be measured: the price is that of the longest, or largest, the model takes. */
  assumed: boolean
}

/** What a request costs us. */
export interface Cost {
  /** Thousandths of a KIE credit, rounded up. */
  credits: number
  assumed: boolean
}

/** What a price depends on besides the choices. */
export interface Terms extends Rates {
  /** Absent: what is known of the files given. */
  measured?: Measured
  /** The dearest single request that is sold, minor units. */
  maxAmount?: number
}

const MILLION = 1_000_000n
/** A letter of speech takes at most a quarter of a second at 32 tokens a second, pauses included. */
const TOKENS_PER_LETTER = 8
/** Instructions around the text, and silence around the speech. */
const TOKENS_AROUND = 200

/** A count with the sum of its fraction: seconds may be frames over frames per second. */
interface Quantity {
  top: bigint
  bottom: bigint
  assumed: boolean
}

function whole(count: number, assumed = false): Quantity {
  return { top: BigInt(count), bottom: 1n, assumed }
}

function hasVideo(card: ModelCard, view: View): boolean {
  return fieldNamesOf(card).some((name) => {
    const field = fieldOf(card, name)
    return field !== undefined && mediaOf(field) === 'video' && view[name] !== undefined
  })
}

/** The longest side of the first picture given, after the factor that is chosen; null when not measured. */
function longestSide(view: View, measured: Measured): number | null {
  const file = Object.entries(measured).find(([field]) => view[field] !== undefined)?.[1][0]
  if (!file?.width || !file.height) return null
  return Math.max(file.width, file.height) * Number(view.upscale_factor ?? 1)
}

/** One value of `by` as the table spells it, and whether it had to be assumed. */
function spelled(card: ModelCard, view: View, measured: Measured): (name: string) => [string, boolean] {
  return (name) => {
    if (name === 'hasVideoInput') return [String(hasVideo(card, view)), false]
    if (name !== 'outputSize') return [String(view[name]), false]
    const side = longestSide(view, measured)
    return [sizeOf(side) ?? 'none', side === null]
  }
}

/** The rate of one unit in credits; null for a combination without a price. */
function rateOf(card: ModelCard, view: View, measured: Measured): { rate: number; assumed: boolean } | null {
  const { by = [], table, credits } = card.price
  if (!table) return credits === undefined ? null : { rate: credits, assumed: false }
  const parts = by.map(spelled(card, view, measured))
  const assumed = parts.some(([, guessed]) => guessed)
  const key = parts.map(([part]) => part).join('|')
  const exact = Object.hasOwn(table, key) ? table[key] : undefined
  const rate = exact ?? Object.entries(table).find(([pattern]) => matches(pattern, parts))?.[1]
  return rate === undefined ? null : { rate, assumed }
}

function matches(pattern: string, parts: readonly [string, boolean][]): boolean {
  if (!pattern.includes('*')) return false
  return pattern.split('|').every((part, index) => part === '*' || part === parts[index]?.[0])
}

/** A count that is a number or, as some models want it, a text of digits; in thousandths. */
function countOf(value: unknown): bigint | null {
  const isDigits = typeof value === 'string' && /^\d{1,9}(\.\d{1,3})?$/.test(value)
  const count = isDigits ? Number(value) : value
  if (typeof count !== 'number' || !Number.isFinite(count) || count <= 0) return null
  return BigInt(Math.ceil(count * MILLI))
}

function quantityOf(card: ModelCard, view: View, measured: Measured): Quantity | null {
  const { unit, quantity, frames, fixed, length } = card.price
  if (length) {
    const found = secondsOf(length, view, measured)
    return found && whole(found.seconds, found.assumed)
  }
  if (frames) {
    const [count, perSecond] = frames.map((field) => countOf(view[field]))
    return count && perSecond ? { top: count, bottom: perSecond, assumed: false } : null
  }
  if (unit === '1k_chars') {
    // How the provider rounds is unknown: every thousand begun is paid, the safe side.
    const text = view[quantity ?? '']
    return whole(Math.max(1, Math.ceil((typeof text === 'string' ? text.length : 0) / 1_000)))
  }
  const known = fixed ?? (unit === 'run' || unit === 'image' ? 1 : undefined)
  const count = countOf(quantity === undefined ? known : view[quantity])
  return count === null ? null : { top: count, bottom: BigInt(MILLI), assumed: false }
}

/** Thousandths of a credit for files given beside what the result costs. */
function extraOf(card: ModelCard, view: View): number {
  const { extra } = card.price
  if (!extra) return 0
  return Math.max(0, amountIn(view[extra.of]) - extra.free) * Math.ceil(extra.credits * MILLI)
}

/** The most that a text can cost as speech: every byte a token, every letter slowly spoken. */
function speechOf(tokens: { of: string; input: number; output: number }, view: View): number {
  const said = view[tokens.of]
  const text = typeof said === 'string' ? said : ''
  const input = BigInt(Buffer.byteLength(text) + TOKENS_AROUND) * BigInt(Math.round(tokens.input * MILLI))
  const length = text.length * TOKENS_PER_LETTER + TOKENS_AROUND
  const output = BigInt(length) * BigInt(Math.round(tokens.output * MILLI))
  return safe(ceilDivide(input + output, MILLION))
}

/** The cost of a view, or null when it has no exact price. */
export function costOf(card: ModelCard, view: View, measured: Measured = {}): Cost | null {
  if (card.price.tokens) return { credits: speechOf(card.price.tokens, view), assumed: false }
  const rate = rateOf(card, view, measured)
  const perUnit = rate && scaled(rate.rate, MILLI)
  const quantity = quantityOf(card, view, measured)
  if (!rate || !perUnit || !quantity) return null
  const { plus } = card.price
  const given = plus && view[plus.of] !== undefined ? secondsOf(plus, view, measured) : whole(0)
  if (given === null) return null
  const beside = 'seconds' in given ? BigInt(given.seconds) : 0n
  const units = quantity.top + beside * quantity.bottom
  return {
    credits: safe(ceilDivide(perUnit * units, quantity.bottom)) + extraOf(card, view),
    assumed: rate.assumed || quantity.assumed || given.assumed,
  }
}

/** The cost of a request in thousandths of a credit, rounded up, or null when it has no exact price. */
export function creditsFor(
  card: ModelCard,
  values: DraftValues,
  measured: Measured = measuresIn(values),
): number | null {
  return costOf(card, settledView(card, values), measured)?.credits ?? null
}

/** Why a request has no price: what the person could do about it. */
export type Unpriced = 'no-price' | 'unmeasured' | 'unseen' | 'too-large' | 'over-cap'

/** A price, or why there is none; of one that is too dear for a single request, how much it would be. */
export type Priced =
  | { ok: true; quote: Quote }
  | { ok: false; because: Exclude<Unpriced, 'over-cap'> }
  | { ok: false; because: 'over-cap'; amount: number }

/**
 * The exact price of what is chosen now, in whole minor units, rounded up once; or why it has none. Files
 * nobody could measure are priced as the longest the model takes: the quote says so, and what KIE does not
 * charge of it goes back. A file that nobody has looked at yet has no price: it could be another one then.
 */
export function priceFor(card: ModelCard, values: DraftValues, terms: Terms): Priced {
  if (!terms.measured && unweighed(card, values).length > 0) return { ok: false, because: 'unseen' }
  const view = settledView(card, values)
  const measured = terms.measured ?? measuresIn(values)
  const cost = costOf(card, view, measured)
  if (cost === null) return { ok: false, because: unpriced(card, view, measured) }
  const amount = amountFor(cost.credits, terms)
  if (amount > (terms.maxAmount ?? amount)) return { ok: false, because: 'over-cap', amount }
  const refundable = card.price.refundable === true || cost.assumed
  return { ok: true, quote: { ...cost, amount, refundable } }
}

/** The length that a file nobody could measure is taken for, in seconds; null where its size decides. */
export function assumedSeconds({ price }: ModelCard): number | null {
  return price.length?.max ?? price.plus?.max ?? null
}

function unpriced(card: ModelCard, view: View, measured: Measured): Exclude<Unpriced, 'over-cap'> {
  const { length, plus, by = [] } = card.price
  const blind = [length, plus].some(
    (spec) => spec && view[spec.of] !== undefined && secondsOf(spec, view, measured) === null,
  )
  if (blind) return 'unmeasured'
  const side = by.includes('outputSize') ? longestSide(view, measured) : null
  return side !== null && sizeOf(side) === null ? 'too-large' : 'no-price'
}

/** The price as `priceFor` finds it, or null when there is none. */
export function quote(card: ModelCard, values: DraftValues, terms: Terms): Quote | null {
  const found = priceFor(card, values, terms)
  return found.ok ? found.quote : null
}

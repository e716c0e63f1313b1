import { assert } from '../kernel/index.js'

export interface Rates {
  /** Units of the operator's currency for one US dollar; at most 4 decimals. */
  usdRate: number
  /** What a person pays for one unit of cost; at most 4 decimals. */
  markup: number
}

/** Parts of a credit that prices are counted in. */
export const MILLI = 1_000
const RATE_SCALE = 10_000
/** Decimals of a rate: three of the credit, one of the minor unit, four of each factor. */
const RATE_DIGITS = 12

/** A positive decimal fraction as a whole number of its smallest parts; null when it has smaller parts. */
export function scaled(value: number, scale: number): bigint | null {
  const whole = Math.round(value * scale)
  if (!Number.isSafeInteger(whole) || whole <= 0 || Math.abs(whole / scale - value) > 1e-9) return null
  return BigInt(whole)
}

function tenThousandths(value: number): bigint {
  const parts = scaled(value, RATE_SCALE)
  assert(parts !== null, `a rate is positive and has at most 4 decimals: ${value}`)
  return parts
}

/** A quotient rounded up. */
export function ceilDivide(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor
}

/** A number that may be added and compared without loss. */
export function safe(value: bigint): number {
  assert(value <= BigInt(Number.MAX_SAFE_INTEGER), 'a price is a safe integer')
  return Number(value)
}

/**
 * Minor units for one thousandth of a credit, in parts of 10^12. One credit is 0.005 USD: 5 thousandths of a
 * dollar, each a tenth of a minor unit.
 */
function perMilliCredit(rates: Rates): bigint {
  return 5n * tenThousandths(rates.usdRate) * tenThousandths(rates.markup)
}

/** Minor units for one thousandth of a credit, exactly, as a decimal text: what `amountFor` multiplies by. */
export function rateFor(rates: Rates): string {
  const digits = perMilliCredit(rates)
    .toString()
    .padStart(RATE_DIGITS + 1, '0')
  return `${digits.slice(0, -RATE_DIGITS)}.${digits.slice(-RATE_DIGITS)}`
}

/** The most thousandths of a credit that cost at most so many minor units. */
export function creditsWithin(amount: number, rates: Rates): number {
  const most = (BigInt(amount) * 10n ** BigInt(RATE_DIGITS)) / perMilliCredit(rates)
  return most > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(most)
}

/** The price in minor units of so many thousandths of a credit: exact, rounded up once. */
export function amountFor(credits: number, rates: Rates): number {
  assert(Number.isSafeInteger(credits) && credits >= 0, 'credits are a whole number of thousandths')
  return safe(ceilDivide(BigInt(credits) * perMilliCredit(rates), 10n ** BigInt(RATE_DIGITS)))
}

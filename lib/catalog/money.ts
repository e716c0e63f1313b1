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

/** The price in minor units of so many thousandths of a credit: exact, rounded up once. */
export function amountFor(credits: number, rates: Rates): number {
  assert(Number.isSafeInteger(credits) && credits >= 0, 'credits are a whole number of thousandths')
  // One credit is 0.005 USD, half a hundredth: 5 thousandths of a dollar, each 1/10 of a minor unit.
  const dividend = BigInt(credits) * 5n * tenThousandths(rates.usdRate) * tenThousandths(rates.markup)
  const divisor = BigInt(MILLI) * 10n * BigInt(RATE_SCALE) * BigInt(RATE_SCALE)
  return safe(ceilDivide(dividend, divisor))
}

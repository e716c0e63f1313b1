import type { Sum } from '../texts.js'

const SECONDS_IN_MINUTE = 60
const MINOR = 100 // Kopecks in a ruble, cents in a dollar.

/** `1234` minor units → “₽12.34” or “$12.34”; whole sums carry no fraction. */
export function money(sum: Sum): string {
  const fraction = sum.amount % MINOR === 0 ? 0 : 2
  return new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: sum.currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }).format(sum.amount / MINOR)
}

/** “$3” when there is one price, “from $3” when it depends on the answers. */
export function priceWords({ price, fixed }: { price: Sum; fixed: boolean }): string {
  return fixed ? money(price) : `from ${money(price)}`
}

/** “$21 as it comes, from $9 to $215”: one price where there is one. */
export function rangeWords(view: { price: Sum; plain: Sum | null; most: Sum; fixed: boolean }): string {
  if (view.fixed) return money(view.price)
  const range = `from ${money(view.price)} to ${money(view.most)}`
  return view.plain === null ? range : `${money(view.plain)} as it comes, ${range}`
}

/** `1000` → “1,000”. */
export function count(value: number): string {
  return new Intl.NumberFormat('en-US').format(value)
}

/** “1 video”, “5 videos”. */
export function plural(value: number, one: string, many: string): string {
  return `${count(value)} ${value === 1 ? one : many}`
}

/** The ends of a number: “ from 3 to 15”. */
export function span({ min, max }: { min: number | null; max: number | null }): string {
  return `${min === null ? '' : ` from ${count(min)}`}${max === null ? '' : ` to ${count(max)}`}`
}

/** A length of time in words: “40 s”, “2 min”, “2 min 30 s”. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < SECONDS_IN_MINUTE) return `${whole} s`
  const rest = whole % SECONDS_IN_MINUTE
  const minutes = Math.floor(whole / SECONDS_IN_MINUTE)
  return rest === 0 || minutes >= 5 ? `${minutes} min` : `${minutes} min ${rest} s`
}

/** A length to compare with a limit: “0.5 s”, “1 min 0.4 s”, with every second of it. */
export function exactly(seconds: number): string {
  const tenths = Math.round(seconds * 10)
  const minutes = Math.floor(tenths / 10 / SECONDS_IN_MINUTE)
  const rest = (tenths - minutes * SECONDS_IN_MINUTE * 10) / 10
  if (minutes === 0) return `${count(rest)} s`
  return rest === 0 ? `${minutes} min` : `${minutes} min ${count(rest)} s`
}

let days: Intl.DateTimeFormat | null = null // Built at the first use: a calendar costs 12 ms of a cold start.

/** “November 24”. */
export function day(date: Date): string {
  days ??= new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return days.format(date)
}

let clocks: Intl.DateTimeFormat | null = null

/** “2:35 PM” on a clock so many minutes east of Greenwich. */
export function clock(at: Date, utcOffset: number): string {
  clocks ??= new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  return clocks.format(at.getTime() + utcOffset * 60_000)
}

/** “11:00 PM” for an hour of the day. */
export function hour(value: number): string {
  return clock(new Date(0), value * 60)
}

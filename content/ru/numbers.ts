import type { Sum } from '../texts.js'

const SECONDS_IN_MINUTE = 60
const MINOR = 100 // Kopecks in a ruble, cents in a dollar.

/** `1234` kopecks → «12,34 ₽»; whole sums carry no kopecks. */
export function money(sum: Sum): string {
  const fraction = sum.amount % MINOR === 0 ? 0 : 2
  return new Intl.NumberFormat('ru-RU', {
    style: 'currency',
    currency: sum.currency,
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }).format(sum.amount / MINOR)
}

/** «3 ₽», когда цена одна, «от 3 ₽», когда она зависит от ответов. */
export function priceWords({ price, fixed }: { price: Sum; fixed: boolean }): string {
  return fixed ? money(price) : `от ${money(price)}`
}

/** «21 ₽ как есть, от 9 ₽ до 215 ₽»: одна цена, когда она одна. */
export function rangeWords(view: { price: Sum; plain: Sum | null; most: Sum; fixed: boolean }): string {
  if (view.fixed) return money(view.price)
  const range = `от ${money(view.price)} до ${money(view.most)}`
  return view.plain === null ? range : `${money(view.plain)} как есть, ${range}`
}

/** `1000` → «1 000». */
export function count(value: number): string {
  return new Intl.NumberFormat('ru-RU').format(value)
}

let rules: Intl.PluralRules | null = null // Built at the first use: no part of a cold start.

/** «1 видео, 2 генерации, 5 генераций»: the form of a word for a count. */
export function plural(value: number, ...forms: [one: string, few: string, many: string]): string {
  const [one, few, many] = forms
  rules ??= new Intl.PluralRules('ru-RU')
  const form = rules.select(value)
  const word = form === 'one' ? one : form === 'few' ? few : many
  return `${count(value)} ${word}`
}

/** The ends of a number: « от 3 до 15». */
export function span({ min, max }: { min: number | null; max: number | null }): string {
  return `${min === null ? '' : ` от ${count(min)}`}${max === null ? '' : ` до ${count(max)}`}`
}

/** A length of time in words: «40 с», «2 мин», «2 мин 30 с». */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < SECONDS_IN_MINUTE) return `${whole} с`
  const rest = whole % SECONDS_IN_MINUTE
  const minutes = Math.floor(whole / SECONDS_IN_MINUTE)
  return rest === 0 || minutes >= 5 ? `${minutes} мин` : `${minutes} мин ${rest} с`
}

/** A length to compare with a limit: «0,5 с», «1 мин 0,4 с», with every second of it. */
export function exactly(seconds: number): string {
  const tenths = Math.round(seconds * 10)
  const minutes = Math.floor(tenths / 10 / SECONDS_IN_MINUTE)
  const rest = (tenths - minutes * SECONDS_IN_MINUTE * 10) / 10
  if (minutes === 0) return `${count(rest)} с`
  return rest === 0 ? `${minutes} мин` : `${minutes} мин ${count(rest)} с`
}

let days: Intl.DateTimeFormat | null = null // Built at the first use: a calendar costs 12 ms of a cold start.

/** «24 ноября». */
export function day(date: Date): string {
  days ??= new Intl.DateTimeFormat('ru-RU', { day: 'numeric', month: 'long', timeZone: 'Europe/Moscow' })
  return days.format(date)
}

let clocks: Intl.DateTimeFormat | null = null

/** «14:35» on a clock so many minutes east of Greenwich. */
export function clock(at: Date, utcOffset: number): string {
  clocks ??= new Intl.DateTimeFormat('ru-RU', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
  return clocks.format(at.getTime() + utcOffset * 60_000)
}

/** «23:00» for an hour of the day. */
export function hour(value: number): string {
  return clock(new Date(0), value * 60)
}

import * as z from 'zod/mini'
import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from './kernel/index.js'

/** So many in so long; `window` is the same time in the words of @upstash/ratelimit. */
export interface Rate {
  readonly tokens: number
  readonly seconds: number
  readonly window: `${number} s`
}

const SEPARATOR = /[,\s]+/
export const text = z.string()
export const optional = z.optional(text)
export const webAddress = z.pipe(
  z.url({ protocol: /^https?$/ }),
  z.transform((address: string) => address.replace(/\/+$/, '')),
)
export const database = z.url({ protocol: /^postgres(ql)?$/ })
/** `new,old`: the first signs, all verify. */
export const secrets = z.pipe(
  z.pipe(
    text,
    z.transform((value: string) => parts(value, ',')),
  ),
  z.array(text).check(z.minLength(1)),
)
const wholeNumber = z.coerce.number<string>()
const LARGEST = Number.MAX_SAFE_INTEGER
export const count = wholeNumber.check(z.int(), z.gte(0), z.lte(LARGEST))
export const positive = wholeNumber.check(z.int(), z.gte(1), z.lte(LARGEST))
export const factor = z.pipe(
  z.pipe(text.check(z.regex(/^\d{1,6}(\.\d{1,4})?$/)), z.transform(Number)),
  z.number().check(z.positive()), // Prices are exact to four decimals.
)
export const userIds = z.pipe(
  z.pipe(
    text,
    z.transform((value: string) => parts(value, SEPARATOR)),
  ),
  z.array(positive),
)
export const models = z.pipe(
  text,
  z.transform((value: string) => (value.toLowerCase() === 'none' ? [] : parts(value, SEPARATOR))),
)

/** `id=credits`: KIE credits for one unit of a model's price, with at most three decimals. */
export const ownCredits = z.pipe(
  z.pipe(
    text,
    z.transform((value: string) => parts(value, SEPARATOR)),
  ),
  z.pipe(
    z.array(text.check(z.regex(/^[a-z0-9][\w./-]{0,63}=(?=[\d.]*[1-9])\d{1,6}(\.\d{1,3})?$/i))),
    z.transform(
      (pairs: string[]): Readonly<Record<string, number>> =>
        Object.fromEntries(
          pairs.map((pair) => {
            const [id = '', credits] = pair.split('=')
            return [id, Math.round(Number(credits) * 1_000)]
          }),
        ),
    ),
  ),
)

/** Where people write to the operator: an address to open, and how it is called. */
export const contact = z.pipe(
  text.check(
    z.regex(/^(@[A-Za-z]\w{4,31}|https:\/\/[^\s<>"]{4,200}|[^\s@<>"]{1,64}@[^\s@<>"]{1,100}\.[a-z]{2,24})$/i),
  ),
  z.transform((written: string) => {
    if (written.startsWith('@')) return { text: written, url: `https://t.me/${written.slice(1)}` }
    return { text: written, url: written.startsWith('https:') ? written : null }
  }),
)

const UNIT_SECONDS: Record<string, number> = { s: 1, m: MINUTE_SECONDS, h: HOUR_SECONDS, d: DAY_SECONDS }
export const rate = z.pipe(
  text.check(z.regex(/^[1-9]\d{0,8}\s*\/\s*[1-9]\d{0,5}\s*[smhd]$/)),
  z.transform((value: string): Rate => {
    const [, tokens, number, unit] = /^(\d+)\s*\/\s*(\d+)\s*(\w)$/.exec(value) ?? []
    const seconds = Number(number) * (UNIT_SECONDS[unit ?? ''] ?? 1)
    return { tokens: Number(tokens), seconds, window: `${seconds} s` }
  }),
)

export const period = wholeNumber.check(z.int(), z.gte(1), z.lte(30 * DAY_SECONDS))

function parts(value: string, separator: string | RegExp): string[] {
  return value
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

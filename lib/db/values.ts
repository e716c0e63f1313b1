import { assert } from '../kernel/index.js'

/** One row as the driver gives it: bigint as text, time as text, jsonb as values. */
export type Row = Record<string, unknown>

/** A whole number that JavaScript holds exactly; bigint columns arrive as text. */
export function integer(value: unknown): number {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  assert(
    typeof number === 'number' && Number.isSafeInteger(number),
    'a number from the database is a safe integer',
  )
  return number
}

export function integerOrNull(value: unknown): number | null {
  return value === null || value === undefined ? null : integer(value)
}

export function text(value: unknown): string {
  assert(typeof value === 'string', 'a text from the database is a string')
  return value
}

export function textOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : text(value)
}

export function flag(value: unknown): boolean {
  assert(typeof value === 'boolean', 'a flag from the database is a boolean')
  return value
}

/** One of the words the database may answer; an unknown one is a newer function than this code. */
export function oneOf<const T extends string>(words: readonly T[], value: unknown): T {
  const word = words.find((one) => one === value)
  assert(word !== undefined, `the database answers one of ${words.join(', ')}`)
  return word
}

/** A moment: ISO 8601 inside jsonb, Postgres' own writing (`2026-11-24 06:11:01.69+00`) in a column. */
export function moment(value: unknown): Date {
  const iso = text(value)
    .replace(' ', 'T')
    .replace(/([+-]\d\d)$/, '$1:00')
  const date = new Date(iso)
  assert(!Number.isNaN(date.getTime()), 'a moment from the database is a date')
  return date
}

export function momentOrNull(value: unknown): Date | null {
  return value === null || value === undefined ? null : moment(value)
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function record(value: unknown): Row {
  assert(isRow(value), 'a jsonb value is an object')
  return value
}

export function recordOrNull(value: unknown): Row | null {
  return value === null || value === undefined ? null : record(value)
}

export function list(value: unknown): unknown[] {
  assert(Array.isArray(value), 'a jsonb value is a list')
  return value
}

/**
 * A jsonb parameter. Postgres takes no NUL and no half of a surrogate pair: they are dropped. Null stays
 * null.
 */
export function json(value: unknown): string | null {
  if (value === null || value === undefined) return null
  const plain = JSON.stringify(value)
  // Both can only appear as escapes; most texts have none and are not walked.
  if (!/\\u(0000|d[89a-f])/i.test(plain)) return plain
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? clean(inner) : inner))
}

const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** A text parameter without what Postgres refuses. */
export function clean(value: string): string {
  return value.replace(UNSTORABLE, '')
}

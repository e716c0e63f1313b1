import { cleanText } from './clean.js'

const MAX_NAME = 255 // Longer file names exist in no file system.

/** An object of unknown make: every field is read by one of the functions below. */
export type Fields = Readonly<Record<string, unknown>>

/** `value` as an object, or null when it is anything else. */
export function objectOf(value: unknown): Fields | null {
  return isObject(value) ? value : null
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `value` as a non-empty string, exactly as sent, or null. */
export function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** `value` as cleaned text, or null when nothing of it is left. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? cleanText(value) || null : null
}

/** `value` as a cleaned one-line name of at most 255 characters, or null. */
export function nameOf(value: unknown): string | null {
  const text = textOf(value)?.replaceAll(/\s+/g, ' ')
  return text ? Array.from(text).slice(0, MAX_NAME).join('') : null
}

/** `value` as an exact whole number, or null. */
export function wholeOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null
}

/** `value` as an exact whole number of at least 0, or null. */
export function amountOf(value: unknown): number | null {
  const whole = wholeOf(value)
  return whole !== null && whole >= 0 ? whole : null
}

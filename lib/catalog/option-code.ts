import { createHash } from 'node:crypto'
import type { Option } from './step.js'

type Asked = { field: string; options?: readonly Option[] }

/**
 * The value of a field in six characters that fit a button: a list of choices may change after the button was
 * drawn, and it must never choose another one.
 */
export function optionCode(field: string, value: Option['value']): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([field, value]))
    .digest('base64url')
  return `v${hash.slice(0, 5)}`
}

/** The choice behind a code, or null for one that is not on the list. */
export function optionOf({ field, options = [] }: Asked, code: string): Option | null {
  return options.find(({ value }) => optionCode(field, value) === code) ?? null
}

import type { Plain, Test, Tests } from './rule.js'
import type { View } from './values.js'

/** How many files or, of a number, how much; of anything else that is there, one. */
export function amountIn(value: unknown): number {
  if (Array.isArray(value)) return value.length
  if (typeof value === 'number') return value
  return value === undefined ? 0 : 1
}

/** True when a field passes a test. */
export function passes(view: View, field: string, test: Test): boolean {
  const value = view[field]
  if (typeof test !== 'object') return value === test
  if (isList(test)) return test.some((one) => (one === null ? value === undefined : value === one))
  if ('set' in test) return (value !== undefined) === test.set
  if ('not' in test) return !test.not.some((one) => one === value)
  if ('maxLength' in test) return typeof value !== 'string' || value.length <= test.maxLength
  const amount = amountIn(value)
  return amount >= (test.min ?? amount) && amount <= (test.max ?? amount)
}

/** True for a list of the values a field may have. */
export function isList(test: Test): test is readonly (Plain | null)[] {
  return Array.isArray(test)
}

/** True when all conditions hold. */
export function holds(view: View, tests: Tests | undefined): boolean {
  return Object.entries(tests ?? {}).every(([field, test]) => passes(view, field, test))
}

/** The first of several values that is a text, a number or a switch, as text; '' when none is. */
export function textIn(...values: unknown[]): string {
  for (const value of values) {
    if (typeof value === 'string') return value
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  }
  return ''
}

export type Fields = Record<string, unknown>

// KIE encodes JSON as text inside JSON, once or twice; more layers are nobody's documented shape.
const MOST_LAYERS = 3

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value as an object, or null; lists are not objects here. */
export function asFields(value: unknown): Fields | null {
  return isFields(value) ? value : null
}

/** Takes JSON out of its text layers; text that is not JSON stays as it is. */
export function decoded(value: unknown): unknown {
  let inner = value
  for (let layer = 0; layer < MOST_LAYERS && typeof inner === 'string'; layer += 1) {
    const text = inner.trim()
    if (!/^["[{]/.test(text)) break
    try {
      inner = JSON.parse(text) as unknown
    } catch {
      break
    }
  }
  return inner
}

/** A number, also when it is written as text; anything else is undefined. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'string' && !/^\s*-?\d+(\.\d+)?\s*$/.test(value)) return undefined
  if (typeof value !== 'number' && typeof value !== 'string') return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

/** The first of the named fields that holds text with something in it, trimmed; otherwise ''. */
export function textOf(fields: Fields, names: readonly string[]): string {
  for (const name of names) {
    const value = fields[name]
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return ''
}

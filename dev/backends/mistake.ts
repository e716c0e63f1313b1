/** Something the person at the keyboard can put right: shown as its one line, without a stack. */
export class Mistake extends Error {
  constructor(line: string, cause?: unknown) {
    super(line.replace(/\s+/g, ' ').trim(), { cause })
    this.name = 'Mistake'
  }
}

/** The message of anything thrown. An AggregateError (a refused connection) has its words inside. */
export function wordsOf(error: unknown): string {
  if (error instanceof AggregateError && !error.message) return error.errors.map(wordsOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}

/** The `code` of a system or database error, or null. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

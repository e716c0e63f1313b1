/** An answer of the Bot API that is not `ok`. The HTTP status equals the code. */
export class Refusal extends Error {
  readonly code: number
  readonly retryAfter: number | null

  constructor(code: number, description: string, retryAfter: number | null = null) {
    super(description)
    this.name = 'Refusal'
    this.code = code
    this.retryAfter = retryAfter
  }
}

/** The words of whatever was thrown. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** A 400 in the server's spelling: the prefix is added here. */
export function bad(reason: string): Refusal {
  return new Refusal(400, `Bad Request: ${reason}`)
}

/** A 403 in the server's spelling. */
export function forbidden(reason: string): Refusal {
  return new Refusal(403, `Forbidden: ${reason}`)
}

export const QUERY_TOO_OLD = 'query is too old and response timeout expired or query ID is invalid'
export const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a ' +
  'current content and reply markup of the message'

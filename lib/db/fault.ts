import { NeonDbError } from '@neondatabase/serverless'
import { DrizzleQueryError } from 'drizzle-orm/errors'
import { Outage } from '../kernel/index.js'

/** The database answered, and said no. Carries its code and no value of ours: safe to log. */
export class DbError extends Error {
  readonly code: string
  readonly constraint: string | null

  constructor(code: string, facts: { words: string; constraint: string | null }) {
    super(`database refused: ${code}${facts.words ? ` ${facts.words}` : ''}`)
    this.name = 'DbError'
    this.code = code
    this.constraint = facts.constraint
  }
}

// 08 connection, 53 out of resources, 57P0x shutting down or starting, 57014 statement timeout, 58 its own
// disk.
const AWAY = /^(08...|53...|57P0.|57014|58...)$/

const REPEATABLE = new Set(['40001', '40P01']) // Serialization failure, deadlock: nothing was done.

/** True when the same statement may simply be sent again. */
export function isRepeatable(error: unknown): boolean {
  return error instanceof DbError && REPEATABLE.has(error.code)
}

/**
 * What a failed call of the driver means: `Outage('db')` when nobody answered or the database is going away,
 * `DbError` when it refused, the error itself when it is a bug on this side.
 */
export function faultOf(error: unknown): unknown {
  const cause = fromDriver(error)
  if (cause === null) return error
  const code = field(cause, 'code')
  if (code === null) return new Outage('db', wordsOf(cause))
  if (AWAY.test(code)) return new Outage('db', new DbError(code, { words: '', constraint: null }))
  // Errors of class 22 quote the value that did not fit; the others name only tables, columns and
  // constraints.
  const words = code.startsWith('22') ? '' : cause.message
  return new DbError(code, { words, constraint: field(cause, 'constraint') })
}

/**
 * Drizzle wraps what the driver threw in an error that quotes every parameter: that wrapper goes no further.
 */
function fromDriver(error: unknown): Error | null {
  const inner = error instanceof DrizzleQueryError ? error.cause : error
  return inner instanceof NeonDbError || (inner instanceof Error && inner !== error) ? inner : null
}

function field(error: Error, name: string): string | null {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' && value !== '' ? value : null
}

/** Why nobody answered, without the address of the database. */
function wordsOf(error: Error): string {
  const source: unknown = Reflect.get(error, 'sourceError')
  if (source instanceof Error) {
    const cause = source.cause instanceof Error ? field(source.cause, 'code') : null
    return cause ?? source.name
  }
  return /HTTP status \d+/.exec(error.message)?.[0] ?? error.name
}

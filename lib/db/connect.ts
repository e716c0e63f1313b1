import { neon, neonConfig } from '@neondatabase/serverless'
import type { SQL } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/neon-http'
import { assert, breaker, countCall } from '../kernel/index.js'
import { faultOf, isRepeatable } from './fault.js'
import { Statement } from './statement.js'
import { timeLimit } from './time-limit.js'
import type { Row } from './values.js'

/**
 * The one way to run a statement. Throws `Outage('db')` when the database is away, `DbError` when it refuses.
 */
export interface Db {
  /** All rows of one statement; one HTTP round trip. */
  rows(statement: SQL): Promise<Row[]>
  /** The single row; asserts that there is exactly one. */
  one(statement: SQL): Promise<Row>
}

export interface DbOptions {
  url: string
  /** Where Neon's SQL over HTTP is served when it is not Neon itself. */
  fetchEndpoint?: string
  timeoutMs: number
  /** Milliseconds of any steady clock; for the breaker. */
  clock?: () => number
}

interface FetchOptions {
  endpoint: string | undefined
  limit: () => AbortSignal
}

// The driver has no timeout of its own and one global endpoint; both come with each call instead, so that two
// databases in one process (tests) do not meet. A call that timed out may still have been done: keys make it
// safe.
neonConfig.fetchFunction = (url: string, init: RequestInit & FetchOptions) => {
  init.signal = init.limit() // The driver makes a new init for every call.
  return fetch(init.endpoint ?? url, init)
}

/**
 * Opens no connection: every statement is one HTTP request, guarded by a timeout and a breaker of this
 * instance.
 */
export function connectDb(options: DbOptions): Db {
  const passed: FetchOptions = { endpoint: options.fetchEndpoint, limit: timeLimit(options.timeoutMs) }
  const driver = drizzle({ client: neon(options.url, { fetchOptions: passed }) })
  const guarded = breaker('db', options.clock ?? (() => performance.now()))

  const send = async (statement: SQL): Promise<Row[]> => {
    countCall('d')
    try {
      const result = await driver.execute(new Statement(statement.queryChunks))
      return result.rows
    } catch (error) {
      throw faultOf(error)
    }
  }

  const rows = (statement: SQL): Promise<Row[]> =>
    guarded(async () => {
      try {
        return await send(statement)
      } catch (error) {
        if (!isRepeatable(error)) throw error
        return send(statement)
      }
    })

  const one = async (statement: SQL): Promise<Row> => {
    const [row, ...more] = await rows(statement)
    assert(row !== undefined && more.length === 0, 'the statement gives exactly one row')
    return row
  }
  return { rows, one }
}

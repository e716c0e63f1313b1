import type { IncomingMessage } from 'node:http'
import { type DatabaseError, Pool, type PoolClient, type QueryConfig, type QueryResult } from 'pg'
import { type Answer, readText, serveLoopback, writeAnswer } from './loopback.js'
import { codeOf, wordsOf } from './mistake.js'

export interface NeonShim {
  /** What the Neon driver posts to: http://127.0.0.1:PORT/sql */
  endpoint: string
  stop: () => Promise<void>
}

interface Statement {
  query: string
  params: unknown[]
}

interface Shape {
  arrays: boolean
  raw: boolean
}

const POOL_SIZE = 40 // Of 200 connections: enough for real races, and several test workers fit.
const IDLE_MS = 5_000
const CONNECT_MS = 5_000
const ERROR_FIELDS = (
  'severity code detail hint position internalPosition internalQuery where ' +
  'schema table column dataType constraint file line routine'
).split(' ')

/**
 * Neon's SQL-over-HTTP in front of any Postgres, for the production driver. One pool per connection string.
 */
export async function startNeonShim(): Promise<NeonShim> {
  const pools = new Map<string, Pool>()
  const server = await serveLoopback((request, response) => {
    answer(request, pools).then(
      (result) => writeAnswer(response, result),
      (error: unknown) => writeAnswer(response, describe(error)),
    )
  })
  return {
    endpoint: `http://127.0.0.1:${server.port}/sql`,
    stop: async () => {
      await server.stop()
      await Promise.all([...pools.values()].map((pool) => pool.end()))
    },
  }
}

async function answer(request: IncomingMessage, pools: Map<string, Pool>): Promise<Answer> {
  if (request.url !== '/sql') return { status: 404, body: 'not found' }
  if (request.method !== 'POST') return { status: 405, body: 'use POST' }
  const address = header(request, 'neon-connection-string')
  if (!address) return { status: 400, body: { message: 'missing Neon-Connection-String header' } }
  const body = parseBody(await readText(request))
  if (!body) return { status: 400, body: { message: 'the body is no query and no batch' } }

  const shape = {
    arrays: header(request, 'neon-array-mode') === 'true',
    raw: header(request, 'neon-raw-text-output') === 'true',
  }
  const client = await poolFor(pools, address).connect()
  let broken: Error | undefined
  try {
    if (!Array.isArray(body)) return { status: 200, body: await run(client, body, shape) }
    return {
      status: 200,
      body: { results: await runBatch(client, body, { shape, begin: beginFor(request) }) },
    }
  } catch (error) {
    if (!isDatabaseError(error) || error.severity === 'FATAL') broken = new Error(wordsOf(error))
    throw error
  } finally {
    client.release(broken)
  }
}

function parseBody(text: string): Statement | Statement[] | null {
  try {
    const body: unknown = JSON.parse(text)
    if (isStatement(body)) return withParams(body)
    if (typeof body !== 'object' || body === null || !('queries' in body)) return null
    const { queries } = body
    return Array.isArray(queries) && queries.every(isStatement) ? queries.map(withParams) : null
  } catch {
    return null
  }
}

function isStatement(value: unknown): value is { query: string; params?: unknown } {
  return typeof value === 'object' && value !== null && 'query' in value && typeof value.query === 'string'
}

function withParams(statement: { query: string; params?: unknown }): Statement {
  return { query: statement.query, params: Array.isArray(statement.params) ? statement.params : [] }
}

function poolFor(pools: Map<string, Pool>, connectionString: string): Pool {
  const known = pools.get(connectionString)
  if (known) return known
  const pool = new Pool({
    connectionString,
    max: POOL_SIZE,
    idleTimeoutMillis: IDLE_MS,
    connectionTimeoutMillis: CONNECT_MS,
    allowExitOnIdle: true,
  })
  // An idle connection was cut (a restart, a dropped database): the next is new.
  pool.on('error', () => undefined)
  pools.set(connectionString, pool)
  return pool
}

/**
 * The extended protocol even without parameters: two statements in one string fail here as they do on Neon.
 */
async function run(client: PoolClient, statement: Statement, shape: Shape) {
  const result: QueryResult = await client.query({
    text: statement.query,
    values: statement.params.map(toText),
    queryMode: 'extended',
    ...(shape.arrays ? { rowMode: 'array' } : {}),
    ...(shape.raw ? { types: { getTypeParser: () => (value: string) => value } } : {}),
  } as QueryConfig)
  return {
    command: result.command,
    rowCount: result.rowCount,
    rows: result.rows as unknown[],
    rowAsArray: shape.arrays,
    fields: result.fields.map((field) => ({ ...field, format: 'text' })),
  }
}

async function runBatch(client: PoolClient, batch: Statement[], options: { shape: Shape; begin: string }) {
  const results = []
  await client.query(options.begin)
  try {
    for (const statement of batch) results.push(await run(client, statement, options.shape))
    await client.query('commit')
    return results
  } catch (error) {
    await client.query('rollback').catch(() => undefined) // A dead connection has rolled back by itself.
    throw error
  }
}

const ISOLATION: Record<string, string> = {
  ReadUncommitted: 'read uncommitted',
  ReadCommitted: 'read committed',
  RepeatableRead: 'repeatable read',
  Serializable: 'serializable',
}

function beginFor(request: IncomingMessage): string {
  const level = ISOLATION[header(request, 'neon-batch-isolation-level') ?? '']
  return [
    'begin',
    level ? `isolation level ${level}` : '',
    header(request, 'neon-batch-read-only') === 'true' ? 'read only' : '',
    header(request, 'neon-batch-deferrable') === 'true' ? 'deferrable' : '',
  ].join(' ')
}

function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

/** An error of the database itself has a severity; a refused or cut connection has none. */
function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && 'severity' in error && codeOf(error) !== null
}

function describe(error: unknown): Answer {
  if (!isDatabaseError(error)) return { status: 502, body: `cannot reach Postgres: ${wordsOf(error)}` }
  const fields = Object.fromEntries(Object.entries(error).filter(([name]) => ERROR_FIELDS.includes(name)))
  return { status: 400, body: { message: error.message, ...fields } }
}

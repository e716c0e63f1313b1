import { randomUUID } from 'node:crypto'
import { Pool, type QueryResultRow } from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { connectDb, type Db } from '../../../lib/db/index.js'
import { addSeconds, HOUR_SECONDS } from '../../../lib/kernel/index.js'
import {
  type CaptureResult,
  capture,
  gift,
  type HoldManyResult,
  type HoldRequest,
  type HoldResult,
  hold,
  holdMany,
  type ReleaseResult,
  release,
} from '../../../lib/ledger/index.js'
import { workerDatabase } from '../../support/database.js'

export const AT = new Date('2026-11-24T12:00:00Z')
export const later = (seconds: number) => addSeconds(AT, seconds)

let lastUser = 1_000_000 + Math.floor(Math.random() * 1_000_000_000)

/** A user id nobody has used yet: a fresh person per test instead of wiping. */
export function stranger(): number {
  lastUser += 1
  return lastUser
}

export interface Books {
  db: Db
  /** Straight to Postgres, past everything that is tested. */
  query<T extends QueryResultRow>(text: string, values?: unknown[]): Promise<T[]>
  /** Runs `work` while another session holds what `statement` locks. */
  whileLocked(statement: string, work: () => Promise<void>): Promise<void>
  /** A person with that much to spend. */
  person(amount: number): Promise<number>
  hold(userId: number, changes?: Partial<HoldRequest>): Promise<HoldResult & { id: string }>
  /** Several at once, each of its own amount (a free one of none). */
  holdMany(
    userId: number,
    parts: { id: string; amount: number }[],
    changes?: Partial<HoldRequest>,
  ): Promise<HoldManyResult>
  capture(
    generationId: string,
    changes?: { taskId?: string; at?: Date; lease?: Date; creditsMilli?: number | null },
  ): Promise<CaptureResult>
  release(generationId: string, changes?: Partial<Parameters<typeof release>[1]>): Promise<ReleaseResult>
  money(userId: number): Promise<{ available: number; held: number; debt: number }>
  kinds(userId: number): Promise<string[]>
  row(generationId: string): Promise<Record<string, unknown>>
}

/** Opens the database of this worker for the tests of one file. */
export function openBooks(): Books {
  let open: { db: Db; pool: Pool } | undefined
  const opened = () => {
    if (!open) throw new Error('the books open before the first test')
    return open
  }
  beforeAll(async () => {
    const { databaseUrl, neonFetchEndpoint } = await workerDatabase()
    const pool = new Pool({ connectionString: databaseUrl, max: 5 })
    open = {
      db: connectDb({ url: databaseUrl, fetchEndpoint: neonFetchEndpoint, timeoutMs: 20_000 }),
      pool,
    }
  })
  afterAll(async () => {
    await open?.pool.end()
  })

  const books: Books = {
    get db() {
      return opened().db
    },
    query: async (text, values = []) => (await opened().pool.query(text, values)).rows,
    whileLocked: async (statement, work) => {
      const client = await opened().pool.connect()
      try {
        await client.query('begin')
        await client.query(statement)
        await work()
      } finally {
        await client.query('rollback')
        client.release()
      }
    },
    person: async (amount) => {
      const userId = stranger()
      if (amount > 0) await gift(books.db, { key: `gift:${userId}`, userId, amount, at: AT })
      return userId
    },
    hold: async (userId, changes = {}) => {
      const request = { ...holdRequest(userId), ...changes }
      return { ...(await hold(books.db, request)), id: request.generationId }
    },
    holdMany: (userId, parts, changes = {}) => {
      const {
        generationId: _,
        messageId,
        amount: __,
        quotedMilli,
        input,
        ...shared
      } = {
        ...holdRequest(userId),
        ...changes,
      }
      const own = { messageId, quotedMilli, input }
      return holdMany(books.db, {
        ...shared,
        parts: parts.map(({ id, amount }) => ({ ...own, generationId: id, amount })),
      })
    },
    capture: (generationId, changes = {}) => {
      const { taskId = `task-${generationId}`, at = AT, lease = later(60), creditsMilli = 1500 } = changes
      return capture(books.db, {
        generationId,
        taskId,
        result: { files: ['https://files.example/1.png'] },
        creditsMilli,
        deliveryLeaseUntil: lease,
        at,
      })
    },
    release: (generationId, changes = {}) =>
      release(books.db, {
        generationId,
        taskId: null,
        verdict: 'failed',
        errorCode: 'failed',
        errorReason: 'the model gave up',
        deliveryLeaseUntil: later(60),
        userId: null,
        at: AT,
        ...changes,
      }),
    money: async (userId) => {
      const [row] = await books.query<Record<'available' | 'held' | 'debt', string>>(
        'select available, held, debt from balances where user_id = $1',
        [userId],
      )
      return { available: Number(row?.available), held: Number(row?.held), debt: Number(row?.debt) }
    },
    kinds: async (userId) => {
      const rows = await books.query<{ kind: string }>(
        'select kind from transfers where user_id = $1 order by id',
        [userId],
      )
      return rows.map((row) => row.kind)
    },
    row: async (generationId) => {
      const [row] = await books.query('select * from generations where id = $1', [generationId])
      if (!row) throw new Error('no such generation')
      return row
    },
  }
  return books
}

function holdRequest(userId: number): HoldRequest {
  return {
    generationId: randomUUID(),
    userId,
    chatId: userId,
    messageId: 7,
    model: 'demo',
    api: 'market',
    format: 'text-to-image',
    language: 'en',
    amount: 400,
    free: false,
    asked: false,
    quotedMilli: 1500,
    refundRate: null,
    input: { prompt: 'a red fox' },
    maxRunning: 4,
    freeLimit: 10,
    freeSince: addSeconds(AT, -12 * HOUR_SECONDS),
    hourLimit: 1_000,
    hourSince: addSeconds(AT, -12 * HOUR_SECONDS),
    leaseUntil: later(60),
    deadlineAt: later(3600),
    at: AT,
  }
}

/** So many calls at the same time; their answers counted by outcome. */
export async function atOnce<T extends { outcome: string }>(
  times: number,
  call: (index: number) => Promise<T>,
): Promise<Record<string, number>> {
  const answers = await Promise.all(Array.from({ length: times }, (_, index) => call(index)))
  const counts: Record<string, number> = {}
  for (const { outcome } of answers) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

import { sql } from 'drizzle-orm'
import { type Db, flag, integer, json, oneOf, text } from '../db/index.js'

export interface ClaimRequest {
  key: string
  owner: string
  /** Claimed and finished in one stage: for what is harmless to lose. */
  finished: boolean
  leaseUntil: Date
  expiresAt: Date
  at: Date
}

export interface Claim {
  state: 'fresh' | 'busy' | 'finished'
  /** How often it was claimed, this time included. */
  tries: number
}

/**
 * Claims an event in Postgres, while Redis is away. The same owner asking again is `fresh` again; a lease
 * that is over goes to the next who asks. One round trip. Throws Outage('db').
 */
export async function claimInDb(db: Db, request: ClaimRequest): Promise<Claim> {
  const row = await db.one(sql`select * from claim_v1(
    p_key => ${request.key}, p_owner => ${request.owner}, p_finished => ${request.finished},
    p_lease_until => ${request.leaseUntil.toISOString()}, p_expires_at => ${request.expiresAt.toISOString()},
    p_at => ${request.at.toISOString()})`)
  const outcome = oneOf(['fresh', 'mine', 'busy', 'finished'], row.outcome)
  return { state: outcome === 'mine' ? 'fresh' : outcome, tries: integer(row.tries) }
}

/**
 * Finishes an event claimed here or in Redis; false when another owner has it by now. Throws Outage('db').
 */
export async function finishInDb(
  db: Db,
  request: { key: string; owner: string; at: Date },
): Promise<boolean> {
  const row = await db.one(sql`select * from claim_finish_v1(
    p_key => ${request.key}, p_owner => ${request.owner}, p_value => null, p_expires_at => null,
    p_at => ${request.at.toISOString()})`)
  return flag(row.finished)
}

/** Ends the lease of a claim that its owner does not finish; of others nothing. Throws Outage('db'). */
export async function freeInDb(db: Db, request: { key: string; owner: string; at: Date }): Promise<void> {
  await db.rows(sql`update claims set lease_until = ${request.at.toISOString()}::timestamptz
    where key = ${request.key} and owner = ${request.owner} and stage <> 'finished'`)
}

/**
 * Keeps a text while Redis is away; null forgets it, the last one wins. One round trip. Throws Outage('db').
 */
export async function keep(
  db: Db,
  request: { key: string; value: string | null; expiresAt: Date },
): Promise<void> {
  await db.one(sql`select keep_v1(
    p_key => ${request.key}, p_value => ${json(request.value)},
    p_expires_at => ${request.expiresAt.toISOString()})`)
}

/**
 * The kept texts of these keys, in their places; null where there is none. One round trip. Throws
 * Outage('db').
 */
export async function kept(
  db: Db,
  request: { keys: readonly string[]; at: Date },
): Promise<(string | null)[]> {
  const keys = sql.param([...request.keys]) // As one array: bare, drizzle would spread it.
  const rows = await db.rows(
    sql`select * from kept_v1(p_keys => ${keys}, p_at => ${request.at.toISOString()})`,
  )
  const values = new Map(rows.map((row) => [text(row.key), text(row.value)]))
  return request.keys.map((key) => values.get(key) ?? null)
}

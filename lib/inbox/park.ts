import { sql } from 'drizzle-orm'
import { clean, type Db, json } from '../db/index.js'

export interface ParkRequest {
  updateId: number
  body: unknown
  /** What failed, without secrets; kept up to 500 characters. */
  error: string
  tries: number
  at: Date
}

/**
 * Puts a poison update aside for the operator; a repeat keeps the first. One round trip. Throws Outage('db').
 */
export async function park(db: Db, request: ParkRequest): Promise<void> {
  await db.one(sql`select * from park_v1(
    p_update => ${request.updateId}, p_body => ${json(request.body ?? {})},
    p_error => ${clean(request.error)},
    p_tries => ${request.tries}, p_at => ${request.at.toISOString()})`)
}

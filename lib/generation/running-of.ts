import { sql } from 'drizzle-orm'
import type { Db } from '../db/index.js'
import { type Generation, generationFrom } from './row.js'

/**
 * What of a person runs right now, the oldest first; texts being written do not count. One round trip.
 * Throws Outage('db').
 */
export async function runningOf(db: Db, request: { userId: number }): Promise<Generation[]> {
  const rows = await db.rows(sql`select to_jsonb(g) as generation from generations g
    where g.user_id = ${request.userId} and g.resolved_at is null and g.slot is not null
      and g.api <> 'chat'
    order by g.accepted_at, g.id`)
  return rows.map((row) => generationFrom(row.generation))
}

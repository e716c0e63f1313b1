import { sql } from 'drizzle-orm'
import { type Db, list, moment, text } from '../db/index.js'

/** A generation whose files Telegram keeps. */
export interface PastResult {
  generation: string
  model: string
  at: Date
  /** Telegram's ids of its files, never none. */
  files: string[]
}

/** The newest results of a person, at most `limit`. One round trip. Throws Outage('db'). */
export async function resultsOf(db: Db, request: { userId: number; limit: number }): Promise<PastResult[]> {
  const rows = await db.rows(sql`select g.id, g.model, g.accepted_at, g.files from generations g
    where g.user_id = ${request.userId} and jsonb_typeof(g.files) = 'array' and g.files <> '[]'
    order by g.accepted_at desc limit ${request.limit}`)
  return rows.map((row) => ({
    generation: text(row.id),
    model: text(row.model),
    at: moment(row.accepted_at),
    files: list(row.files).map(text),
  }))
}

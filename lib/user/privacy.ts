import { sql } from 'drizzle-orm'
import { type Db, flag, integer, list, oneOf, record, text } from '../db/index.js'

/** So many generations stand on one page of an export, and four times as many movements of money. */
export const EXPORT_PAGE = 200

/**
 * A page of everything we hold on a person, counted from 0, and whether another follows. One round trip.
 * Throws Outage('db').
 */
export async function exportPerson(
  db: Db,
  request: { userId: number; page: number },
): Promise<{ held: Record<string, unknown>; more: boolean }> {
  const row = await db.one(sql`select * from person_export_v2(
    p_user => ${request.userId}, p_page => ${request.page}, p_size => ${EXPORT_PAGE})`)
  return { held: record(row.held), more: flag(row.more) }
}

/**
 * Erases names, words, files, chats, messages, reports and everything a person kept; of each run its model,
 * price, state and dates stay, and the journal of money. `open` erases nothing: something runs, is held, or
 * is on its way. `runs` are those of the last day, whose answers may still come. A repeat erases nothing
 * more. One round trip. Throws Outage('db').
 */
export async function forgetPerson(
  db: Db,
  request: { userId: number; at: Date },
): Promise<{ outcome: 'done' | 'open'; available: number; runs: string[] }> {
  const row = await db.one(sql`select * from person_forget_v2(
    p_user => ${request.userId}, p_at => ${request.at.toISOString()})`)
  return {
    outcome: oneOf(['done', 'open'], row.outcome),
    available: integer(row.available),
    runs: list(row.runs).map(text),
  }
}

import { sql } from 'drizzle-orm'
import { type Db, flag, integer, oneOf, record } from '../db/index.js'

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
  const row = await db.one(sql`select * from person_export_v1(
    p_user => ${request.userId}, p_page => ${request.page}, p_size => ${EXPORT_PAGE})`)
  return { held: record(row.held), more: flag(row.more) }
}

/**
 * Erases names, words, files and everything a person kept; the rows of money stay without words. `open`
 * erases nothing: something runs, is held, or is on its way. A repeat erases nothing more. One round trip.
 * Throws Outage('db').
 */
export async function forgetPerson(
  db: Db,
  request: { userId: number },
): Promise<{ outcome: 'done' | 'open'; available: number }> {
  const row = await db.one(sql`select * from person_forget_v1(p_user => ${request.userId})`)
  return { outcome: oneOf(['done', 'open'], row.outcome), available: integer(row.available) }
}

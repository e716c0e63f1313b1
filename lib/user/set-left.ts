import { sql } from 'drizzle-orm'
import type { Db } from '../db/index.js'

/**
 * The person blocked the bot or let it in again; a repeat keeps the first moment. One round trip. Throws
 * Outage('db').
 */
export async function setLeft(db: Db, request: { userId: number; left: boolean; at: Date }): Promise<void> {
  await db.one(sql`select user_left_v1(
    p_user => ${request.userId}, p_left => ${request.left}, p_at => ${request.at.toISOString()})`)
}

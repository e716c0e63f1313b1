import { sql } from 'drizzle-orm'
import { type Db, oneOf } from '../db/index.js'

/** Remembers the message that shows the progress; the last one wins. One round trip. Throws Outage('db'). */
export async function keepMessage(
  db: Db,
  request: { generationId: string; messageId: number },
): Promise<'ok' | 'unknown'> {
  const row = await db.one(sql`select * from generation_message_v1(
    p_generation => ${request.generationId}, p_message => ${request.messageId})`)
  return oneOf(['ok', 'unknown'], row.outcome)
}

import { sql } from 'drizzle-orm'
import type { Db } from '../db/index.js'

/**
 * Remembers which message of a group asked for a generation: its result answers it. The first one stays. One
 * round trip. Throws Outage('db').
 */
export async function rememberAsked(
  db: Db,
  request: { generationId: string; userId: number; message: number },
): Promise<void> {
  await db.one(sql`select generation_asked_v2(p_generation => ${request.generationId},
    p_user => ${request.userId}, p_message => ${request.message})`)
}

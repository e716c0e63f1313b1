import { sql } from 'drizzle-orm'
import type { Db } from '../db/index.js'
import { type Generation, generationFrom } from './row.js'

/**
 * A generation of this user; null for one that is not theirs, not there, or erased. One round trip. Throws
 * Outage('db').
 */
export async function readGeneration(
  db: Db,
  request: { generationId: string; userId: number },
): Promise<Generation | null> {
  const [row] = await db.rows(
    sql`select generation_manners_v1(r.generation) as generation
      from generation_read_v2(p_generation => ${request.generationId}, p_user => ${request.userId}) r`,
  )
  return row ? generationFrom(row.generation) : null
}

/**
 * A generation, whoever it belongs to: for a caller who holds its sealed token. One round trip. Throws
 * Outage('db').
 */
export async function stateOf(db: Db, request: { generationId: string }): Promise<Generation | null> {
  const [row] = await db.rows(sql`select generation_manners_v1(r.generation) as generation
    from generation_state_v1(p_generation => ${request.generationId}) r`)
  return row ? generationFrom(row.generation) : null
}

import { sql } from 'drizzle-orm'
import { type Db, text } from '../db/index.js'
import { type Generation, generationFrom } from './row.js'

/** A generation whose owner shares it, with the code of the owner's links. */
export interface Shared {
  generation: Generation
  code: string
}

function sharedFrom(row: Record<string, unknown> | undefined): Shared | null {
  return row ? { generation: generationFrom(row.generation), code: text(row.code) } : null
}

/**
 * Gives a result away by link, or takes the link back; a repeat changes nothing. Null for what is not of this
 * person or has no result. One round trip. Throws Outage('db').
 */
export async function shareGeneration(
  db: Db,
  request: { generationId: string; userId: number; shared: boolean; at: Date },
): Promise<Shared | null> {
  const [row] = await db.rows(sql`select * from generation_share_v2(
    p_generation => ${request.generationId}, p_user => ${request.userId}, p_shared => ${request.shared},
    p_at => ${request.at.toISOString()})`)
  return sharedFrom(row)
}

/** What a link gives away; null when it is not shared, or no more. One round trip. Throws Outage('db'). */
export async function readShared(db: Db, request: { generationId: string }): Promise<Shared | null> {
  const [row] = await db.rows(
    sql`select * from generation_shared_v1(p_generation => ${request.generationId})`,
  )
  return sharedFrom(row)
}

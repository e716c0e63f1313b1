import { sql } from 'drizzle-orm'
import { type Db, json, oneOf } from '../db/index.js'

export interface DeliveredRequest {
  generationId: string
  /**
   * Whether the late result was delivered; telling a failure does not settle a success that came after it.
   */
  late: boolean
  /** Telegram's ids of what was sent. */
  files: string[] | null
  /** Why it can never be delivered. */
  problem: string | null
  at: Date
}

/**
 * `outdated`: the generation turned late meanwhile, its result is still owed · `open`: there is no end to
 * tell yet.
 */
export type Delivered = 'ok' | 'repeated' | 'outdated' | 'open' | 'unknown'

/**
 * Records that the person has the result or knows of the failure, or never can: nothing is owed any more. A
 * repeat keeps the first moment and takes newer file ids. One round trip. Throws Outage('db').
 */
export async function delivered(db: Db, request: DeliveredRequest): Promise<Delivered> {
  const row = await db.one(sql`select * from generation_delivered_v2(
    p_generation => ${request.generationId}, p_late => ${request.late}, p_files => ${json(request.files)},
    p_problem => ${request.problem}, p_at => ${request.at.toISOString()})`)
  return oneOf(['ok', 'repeated', 'outdated', 'open', 'unknown'], row.outcome)
}

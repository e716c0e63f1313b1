import { sql } from 'drizzle-orm'
import { type Db, flag, list, oneOf, record } from '../db/index.js'
import { newTimes, noteTimes } from '../user/index.js'
import { type Generation, generationFrom } from './row.js'

/**
 * `look`: ask KIE for its task · `expire`: the deadline is over · `unknown`: nobody knows whether there is a
 * task · `deliver`: the result, or the word of its failure, was not sent.
 */
export interface Due {
  kind: 'look' | 'expire' | 'unknown' | 'deliver'
  generation: Generation
}

/**
 * Leases up to `limit` generations that need somebody, the longest due first. Two callers get different rows;
 * one not dealt with is due again when its lease is over. `anyOpen` says whether anything is owed at all.
 * What was measured of the models' times comes with it. One round trip. Throws Outage('db').
 */
export async function due(
  db: Db,
  request: { limit: number; leaseUntil: Date; at: Date },
): Promise<{ rows: Due[]; anyOpen: boolean }> {
  const row = await db.one(sql`select d.*, ${newTimes()} as usual from generation_due_v2(
    p_limit => ${request.limit}, p_lease_until => ${request.leaseUntil.toISOString()},
    p_at => ${request.at.toISOString()}) d`)
  noteTimes(row.usual)
  const rows = list(row.due).map((one) => {
    const { kind, generation } = record(one)
    return {
      kind: oneOf(['look', 'expire', 'unknown', 'deliver'], kind),
      generation: generationFrom(generation),
    }
  })
  return { rows, anyOpen: flag(row.any_open) }
}

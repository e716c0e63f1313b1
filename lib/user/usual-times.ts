import { type SQL, sql } from 'drizzle-orm'
import { learnTimes, timesKnownOf } from '../catalog/index.js'
import { type Db, integer, moment, record } from '../db/index.js'

/** A value for any statement: the measured times of the models, null when this process knows them. */
export function newTimes(): SQL {
  return sql`usual_times_v1(p_known => ${timesKnownOf()?.toISOString() ?? null})`
}

/** What that value said counts from now on; null changes nothing. */
export function noteTimes(value: unknown): void {
  if (value === null || value === undefined) return
  const { at, times } = record(value)
  const measured = Object.entries(record(times)).map(([model, seconds]) => [model, integer(seconds)])
  learnTimes({ at: moment(at), times: Object.fromEntries(measured) })
}

/**
 * Measures how long the models take, at most once an hour, however many ask. Answers how many models were
 * measured. One round trip. Throws Outage('db').
 */
export async function measureTimes(db: Db, request: { at: Date }): Promise<number> {
  const row = await db.one(sql`select usual_times_measure_v1(p_at => ${request.at.toISOString()}) as models`)
  return integer(row.models)
}

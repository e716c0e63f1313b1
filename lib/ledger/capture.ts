import { sql } from 'drizzle-orm'
import { type Db, json } from '../db/index.js'
import { type Settled, settledFrom } from './settled.js'

export interface CaptureRequest {
  generationId: string
  taskId: string
  result: Record<string, unknown>
  /** What KIE charged us, in thousandths of a credit; null when it does not say. */
  creditsMilli: number | null
  /** Until when the caller delivers. */
  deliveryLeaseUntil: Date
  at: Date
}

const OUTCOMES = ['captured', 'late', 'owed', 'repeated', 'foreign', 'unknown'] as const
export type CaptureResult = Settled<(typeof OUTCOMES)[number]>

/**
 * A result exists: spends of the held price what it used and gives the rest back, once; after a release it is
 * `late` and free of charge; of what was erased, or of a fourth cancelled run of a day, it is `repeated` and
 * kept nowhere. `captured`, `late` and `owed` leave the delivery to the caller; a repeat is `owed` only when
 * nobody delivers. A generation of another task is `foreign` and untouched. The row says whether it is the
 * person's `first` result. One round trip. Throws Outage('db').
 */
export async function capture(db: Db, request: CaptureRequest): Promise<CaptureResult> {
  const row = await db.one(sql`select c.outcome, c.available, c.event_lost,
    generation_manners_v1(c.generation) || jsonb_build_object('first', not exists (
      select from generations g where g.user_id = (c.generation ->> 'user_id')::bigint and g.api <> 'chat'
        and g.result is not null and g.delivered_at is not null)) as generation from ledger_capture_v4(
    p_generation => ${request.generationId}, p_task => ${request.taskId}, p_result => ${json(request.result)},
    p_credits_milli => ${request.creditsMilli},
    p_delivery_lease_until => ${request.deliveryLeaseUntil.toISOString()},
    p_at => ${request.at.toISOString()}) c`)
  return settledFrom(OUTCOMES, row)
}

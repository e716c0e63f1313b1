import { sql } from 'drizzle-orm'
import { clean, type Db } from '../db/index.js'
import { type Settled, settledFrom } from './settled.js'

export interface ReleaseRequest {
  generationId: string
  /** The task this is about; null when there is none (a refusal, a cancel, a deadline). */
  taskId: string | null
  verdict: 'failed' | 'cancelled' | 'expired'
  /** Null: the verdict. */
  errorCode: string | null
  /** Kept up to 500 characters; no secret and no prompt in it. */
  errorReason: string | null
  /** Until when the caller tells the person; null: they are told in the same breath, nothing is owed. */
  deliveryLeaseUntil: Date | null
  /** Only a generation of this user; null: whoever it belongs to. */
  userId: number | null
  at: Date
}

const OUTCOMES = ['released', 'owed', 'repeated', 'final', 'foreign', 'unknown'] as const
export type ReleaseResult = Settled<(typeof OUTCOMES)[number]>

/**
 * There will be no paid result: gives the held price back, once. `released` and `owed` leave it to the caller
 * to tell the person; `final` means that it had succeeded before. Anybody else's generation or task is
 * `foreign` and untouched. One round trip. Throws Outage('db').
 */
export async function release(db: Db, request: ReleaseRequest): Promise<ReleaseResult> {
  const row = await db.one(sql`select r.outcome, generation_manners_v1(r.generation) as generation,
    r.available, r.event_lost from ledger_release_v1(
    p_generation => ${request.generationId}, p_task => ${request.taskId}, p_verdict => ${request.verdict},
    p_error_code => ${request.errorCode},
    p_error_reason => ${request.errorReason === null ? null : clean(request.errorReason)},
    p_delivery_lease_until => ${request.deliveryLeaseUntil?.toISOString() ?? null},
    p_user => ${request.userId},
    p_at => ${request.at.toISOString()}) r`)
  return settledFrom(OUTCOMES, row)
}

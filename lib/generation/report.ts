import { sql } from 'drizzle-orm'
import { clean, type Db, integer, list, oneOf, record, recordOrNull, textOrNull } from '../db/index.js'
import { type Generation, generationFrom } from './row.js'

const STATES = ['open', 'paid_back', 'declined'] as const
export type ReportState = (typeof STATES)[number]

/** What a person says of a result of theirs. */
export interface Report {
  generationId: string
  userId: number
  reason: string
  /** Their own words. */
  words: string | null
  at: Date
}

/**
 * Writes a report down, once for each result: `repeated` tells what became of the first one, `unknown` that
 * there is no such result of this person. One round trip. Throws Outage('db').
 */
export async function openReport(
  db: Db,
  report: Report,
): Promise<{ outcome: 'ok' | 'repeated' | 'unknown'; state: ReportState | null }> {
  const row = await db.one(sql`select * from report_open_v2(
    p_generation => ${report.generationId}, p_user => ${report.userId}, p_reason => ${report.reason},
    p_words => ${report.words === null ? null : clean(report.words)}, p_at => ${report.at.toISOString()})`)
  const state = textOrNull(row.state)
  return {
    outcome: oneOf(['ok', 'repeated', 'unknown'], row.outcome),
    state: state === null ? null : oneOf(STATES, state),
  }
}

/**
 * Decides about a report, once: what was taken for the result is given back as a present of its own, or not.
 * A repeat moves nothing; `nothing`: there is no money to give back. Until `reportTold` the decision is owed
 * to the person, from `tellAt` on by the cron. One round trip. Throws Outage('db').
 */
export async function closeReport(
  db: Db,
  request: { generationId: string; payBack: boolean; by: number; tellAt: Date; at: Date },
): Promise<{
  outcome: 'ok' | 'repeated' | 'unknown' | 'nothing'
  generation: Generation | null
  reason: string | null
  /** Minor units given back. */
  amount: number
}> {
  const row = await db.one(sql`select c.*,
      (select r.reason from reports r where r.generation_id = ${request.generationId}) as reason
    from report_close_v3(
      p_generation => ${request.generationId}, p_pay_back => ${request.payBack}, p_by => ${request.by},
      p_tell_at => ${request.tellAt.toISOString()}, p_at => ${request.at.toISOString()}) c`)
  const generation = recordOrNull(row.generation)
  return {
    outcome: oneOf(['ok', 'repeated', 'unknown', 'nothing'], row.outcome),
    generation: generation && generationFrom(generation),
    reason: textOrNull(row.reason),
    amount: integer(row.amount),
  }
}

/** What an operator decided about a report, for its person. */
export interface Decided {
  generation: Generation
  state: 'paid_back' | 'declined'
  /** What the person said was wrong. */
  reason: string | null
  /** Minor units given back. */
  amount: number
}

/** The person knows of the decision, or never can. A repeat changes nothing. One round trip. */
export async function reportTold(db: Db, request: { generationId: string }): Promise<void> {
  await db.one(sql`select report_told_v1(p_generation => ${request.generationId})`)
}

/**
 * Leases up to `limit` decisions that nobody told their person; two callers get different ones. `open`
 * counts all that are owed. One round trip. Throws Outage('db').
 */
export async function reportsDue(
  db: Db,
  request: { limit: number; leaseUntil: Date; at: Date },
): Promise<{ decided: Decided[]; open: number }> {
  const row = await db.one(sql`select d.open, (
      select jsonb_agg(one.value || jsonb_build_object('reason', r.reason) order by one.ordinality)
      from jsonb_array_elements(d.due) with ordinality one
      left join reports r on r.generation_id = (one.value #>> '{generation,id}')::uuid) as due
    from reports_due_v1(p_limit => ${request.limit},
      p_lease_until => ${request.leaseUntil.toISOString()}, p_at => ${request.at.toISOString()}) d`)
  const decided = list(row.due ?? []).map((one) => {
    const { generation, state, reason, amount } = record(one)
    return {
      generation: generationFrom(generation),
      state: oneOf(['paid_back', 'declined'], state),
      reason: textOrNull(reason),
      amount: integer(amount),
    }
  })
  return { decided, open: integer(row.open) }
}

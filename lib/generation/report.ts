import { sql } from 'drizzle-orm'
import { clean, type Db, integer, oneOf, recordOrNull, textOrNull } from '../db/index.js'
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
  const row = await db.one(sql`select * from report_open_v1(
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
 * A repeat moves nothing; `nothing`: there is no money to give back. One round trip. Throws Outage('db').
 */
export async function closeReport(
  db: Db,
  request: { generationId: string; payBack: boolean; by: number; at: Date },
): Promise<{
  outcome: 'ok' | 'repeated' | 'unknown' | 'nothing'
  generation: Generation | null
  /** Minor units given back. */
  amount: number
}> {
  const row = await db.one(sql`select * from report_close_v2(
    p_generation => ${request.generationId}, p_pay_back => ${request.payBack}, p_by => ${request.by},
    p_at => ${request.at.toISOString()})`)
  const generation = recordOrNull(row.generation)
  return {
    outcome: oneOf(['ok', 'repeated', 'unknown', 'nothing'], row.outcome),
    generation: generation && generationFrom(generation),
    amount: integer(row.amount),
  }
}

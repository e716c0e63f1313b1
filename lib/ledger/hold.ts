import { sql } from 'drizzle-orm'
import { type Db, flag, integer, integerOrNull, json, oneOf, textOrNull } from '../db/index.js'
import { assert } from '../kernel/index.js'
import { type Preferences, preferencesFrom } from '../preferences/index.js'
import { type Balance, balanceFrom, isMinorUnits } from './balance.js'

export interface HoldRequest {
  generationId: string
  userId: number
  chatId: number
  /** The message that shows the progress, when it is known already. */
  messageId: number | null
  model: string
  api: string
  format: string
  language: string
  /** Minor units; zero exactly when free. */
  amount: number
  free: boolean
  /** What the amount was made of, in thousandths of a credit; null: of the operator's word. */
  quotedMilli: number | null
  /** Minor units for one of them, a decimal, where what the result does not use goes back; else null. */
  refundRate: string | null
  input: Record<string, unknown>
  /** How many generations of this user may be open at once. */
  maxRunning: number
  /** How many free ones the user may have since `freeSince`. */
  freeLimit: number
  freeSince: Date
  /** And how many of them since `hourSince`; refused with `hour`. */
  hourLimit: number
  hourSince: Date
  /** The person was asked about a price that is above their own sum. */
  asked: boolean
  /** How long it was said to take, and how many times as long that is as a usual request of the model. */
  usual?: { seconds: number; share: number }
  /** Until when the caller submits; after that the submit counts as unknown. */
  leaseUntil: Date
  deadlineAt: Date
  at: Date
}

export const HOLD_OUTCOMES = [
  'ok',
  'repeated',
  'foreign',
  'short',
  'limit',
  'quota',
  'hour',
  'debt',
  'blocked',
  'cap',
  'ask',
] as const
export type HoldOutcome = (typeof HOLD_OUTCOMES)[number]

export interface HoldResult extends Balance {
  outcome: HoldOutcome
  /** Where the generation stands; null when it was refused. */
  state: string | null
  taskId: string | null
  /** Free generations used since `freeSince`, this one included; 0 when it is paid. */
  freeUsed: number
  eventLost: boolean
  /** What the person set: the cap of their day (`cap`), the sum to ask about (`ask`); else null. */
  bound: number | null
  /** What their day has taken so far; null unless something is set. */
  spent: number | null
  /** What the person set for themselves, as it is now. */
  prefs: Preferences
}

/**
 * Accepts a generation together with the hold of its price (a free one takes a place in the quota instead). A
 * repeat answers `repeated` with its present state and moves nothing. One round trip. Throws Outage('db').
 */
export async function hold(db: Db, request: HoldRequest): Promise<HoldResult> {
  const { amount, free } = request
  assert(
    free ? amount === 0 : isMinorUnits(amount),
    'a hold is a positive whole number of minor units, or free',
  )
  const row = await db.one(sql`select h.*, preferences_of_v1(${request.userId}) as prefs
    from ledger_hold_v5(
    p_generation => ${request.generationId}, p_user => ${request.userId}, p_chat => ${request.chatId},
    p_message => ${request.messageId}, p_model => ${request.model}, p_api => ${request.api},
    p_format => ${request.format}, p_language => ${request.language},
    p_amount => ${amount}, p_free => ${free},
    p_input => ${json(request.input)}, p_max_running => ${request.maxRunning},
    p_free_limit => ${request.freeLimit}, p_free_since => ${request.freeSince.toISOString()},
    p_lease_until => ${request.leaseUntil.toISOString()},
    p_deadline_at => ${request.deadlineAt.toISOString()},
    p_at => ${request.at.toISOString()},
    p_quoted_milli => ${request.quotedMilli}, p_refund_rate => ${request.refundRate},
    p_hour_limit => ${request.hourLimit}, p_hour_since => ${request.hourSince.toISOString()},
    p_asked => ${request.asked}, p_usual_seconds => ${request.usual?.seconds ?? null},
    p_usual_share => ${request.usual?.share ?? null}) h`)
  return {
    ...balanceFrom(row),
    outcome: oneOf(HOLD_OUTCOMES, row.outcome),
    state: textOrNull(row.state),
    taskId: textOrNull(row.task_id),
    freeUsed: integer(row.free_used),
    eventLost: flag(row.event_lost),
    bound: integerOrNull(row.bound),
    spent: integerOrNull(row.spent),
    prefs: preferencesFrom(row.prefs),
  }
}

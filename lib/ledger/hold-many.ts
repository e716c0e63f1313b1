import { sql } from 'drizzle-orm'
import { type Db, flag, integer, integerOrNull, json, oneOf } from '../db/index.js'
import { assert } from '../kernel/index.js'
import { type Preferences, preferencesFrom } from '../preferences/index.js'
import { type Balance, balanceFrom, isMinorUnits } from './balance.js'
import { HOLD_OUTCOMES, type HoldOutcome, type HoldRequest } from './hold.js'

/** What each generation has of its own. */
export type HoldPart = Pick<HoldRequest, 'generationId' | 'messageId' | 'amount' | 'quotedMilli' | 'input'>

export type HoldManyRequest = Omit<HoldRequest, keyof HoldPart> & { parts: readonly HoldPart[] }

export interface HoldManyResult extends Balance {
  outcome: HoldOutcome
  /** Free generations used since `freeSince`, these included; 0 when they are paid. */
  freeUsed: number
  eventLost: boolean
  /** As of one hold; what is asked about is the price of all together. */
  bound: number | null
  spent: number | null
  prefs: Preferences
}

/**
 * Accepts several generations together with the holds of their prices, all of them or none; the outcome of
 * the first that cannot be is that of all. A repeat answers `repeated` and moves nothing. One round trip.
 * Throws Outage('db').
 */
export async function holdMany(db: Db, request: HoldManyRequest): Promise<HoldManyResult> {
  const { free, parts } = request
  assert(parts.length > 0, 'several generations are at least one')
  assert(
    parts.every(({ amount }) => (free ? amount === 0 : isMinorUnits(amount))),
    'a hold is a positive whole number of minor units, or free',
  )
  const told = parts.map((part) => ({
    id: part.generationId,
    message: part.messageId,
    amount: part.amount,
    milli: part.quotedMilli,
    input: part.input,
  }))
  const row = await db.one(sql`select h.*, preferences_of_v1(${request.userId}) as prefs
    from ledger_hold_many_v3(
    p_parts => ${json(told)}, p_user => ${request.userId}, p_chat => ${request.chatId},
    p_model => ${request.model}, p_api => ${request.api}, p_format => ${request.format},
    p_language => ${request.language}, p_free => ${free}, p_max_running => ${request.maxRunning},
    p_free_limit => ${request.freeLimit}, p_free_since => ${request.freeSince.toISOString()},
    p_lease_until => ${request.leaseUntil.toISOString()},
    p_deadline_at => ${request.deadlineAt.toISOString()}, p_at => ${request.at.toISOString()},
    p_refund_rate => ${request.refundRate},
    p_hour_limit => ${request.hourLimit}, p_hour_since => ${request.hourSince.toISOString()},
    p_asked => ${request.asked}, p_usual_seconds => ${request.usual?.seconds ?? null},
    p_usual_share => ${request.usual?.share ?? null}) h`)
  return {
    ...balanceFrom(row),
    outcome: oneOf(HOLD_OUTCOMES, row.outcome),
    freeUsed: integer(row.free_used),
    eventLost: flag(row.event_lost),
    bound: integerOrNull(row.bound),
    spent: integerOrNull(row.spent),
    prefs: preferencesFrom(row.prefs),
  }
}

import { flag, integerOrNull, oneOf, type Row, recordOrNull } from '../db/index.js'

/** How a capture or a release ended. */
export interface Settled<Outcome extends string> {
  outcome: Outcome
  /** The row of the generation as it is now; null when it is `foreign` or `unknown`. */
  generation: Row | null
  /** What its user can spend now, in minor units; null as above. */
  available: number | null
  eventLost: boolean
}

export function settledFrom<const Outcome extends string>(
  outcomes: readonly Outcome[],
  row: Row,
): Settled<Outcome> {
  return {
    outcome: oneOf(outcomes, row.outcome),
    generation: recordOrNull(row.generation),
    available: integerOrNull(row.available),
    eventLost: flag(row.event_lost),
  }
}

import {
  flag,
  GENERATION_STATES,
  type GenerationState,
  integer,
  integerOrNull,
  list,
  moment,
  momentOrNull,
  oneOf,
  record,
  recordOrNull,
  text,
  textOrNull,
} from '../db/index.js'

/** One generation as its person looks back at it. */
export interface Work {
  id: string
  model: string
  format: string
  /** What was chosen and said, by field; nothing of it once it was erased. */
  input: Record<string, unknown>
  /** Minor units; 0 exactly when free. */
  amount: number
  /** What of it was taken, where the rest went back; null: all of it, or nothing yet. */
  charged: number | null
  /** What of that came back afterwards: on a report, or because the result could not be had. */
  givenBack: number
  free: boolean
  state: GenerationState
  /** It succeeded after the money had gone back. */
  late: boolean
  at: Date
  /** It is over, with a result or without. */
  over: boolean
  /** It has a result. */
  made: boolean
  /** The provider's addresses of the result, which live for about two weeks. */
  urls: string[]
  /** Telegram's ids of the files, good for ever; none while nothing was sent, or only a link. */
  files: string[]
  errorCode: string | null
}

/** Reads a generation as `work_v2` writes it. */
export function workFrom(value: unknown): Work {
  const row = record(value)
  const result = recordOrNull(row.result)
  return {
    id: text(row.id),
    model: text(row.model),
    format: text(row.format),
    input: record(row.input),
    amount: integer(row.amount),
    charged: integerOrNull(row.charged),
    givenBack: integer(row.given_back),
    free: flag(row.free),
    state: oneOf(GENERATION_STATES, row.state),
    late: flag(row.late),
    at: moment(row.accepted_at),
    over: momentOrNull(row.resolved_at) !== null,
    made: result !== null,
    urls: list(result?.files ?? []).map(text),
    files: list(row.files ?? []).map(text),
    errorCode: textOrNull(row.error_code),
  }
}

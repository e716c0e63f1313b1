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
import { type Preferences, preferencesFrom } from '../preferences/index.js'

const MONEY = ['none', 'held', 'captured', 'released'] as const

export type { GenerationState } from '../db/index.js'

/** One paid (or free) attempt, as it stands in its row. */
export interface Generation {
  id: string
  userId: number
  chatId: number
  /** In a group, the message that asked. */
  replyTo: number | null
  /** The progress message. */
  messageId: number | null
  model: string
  api: string
  format: string
  language: 'ru' | 'en'
  /** Minor units; 0 exactly when free. */
  amount: number
  /** What of it was taken, where the rest went back; null: all of it, or nothing yet. */
  charged: number | null
  /** What the price was made of, and what KIE charged us, in thousandths of a credit; null when unknown. */
  quotedMilli: number | null
  creditsMilli: number | null
  /** What the result does not use of the price goes back. */
  refundable: boolean
  free: boolean
  state: GenerationState
  money: (typeof MONEY)[number]
  input: Record<string, unknown>
  taskId: string | null
  acceptedAt: Date
  submittedAt: Date | null
  resolvedAt: Date | null
  deliveredAt: Date | null
  deadlineAt: Date
  /** How often a delivery was begun. */
  deliveries: number
  /** It succeeded after the money had gone back. */
  late: boolean
  /** Its files, and the provider's name of each that is a recording; of a text model its words. */
  result: { files: string[]; tracks?: (string | null)[]; text?: string; heard?: string } | null
  /** Telegram's ids of the files sent. */
  files: string[] | null
  errorCode: string | null
  /** How long it was said to take; null when nobody said. */
  usualSeconds: number | null
  /** The very first result of its person, as far as whoever read the row knows. */
  first: boolean
  /** What its person set for themselves; the defaults where a row was read without it. */
  prefs: Preferences
}

/** Reads the jsonb row that the SQL functions give back; columns of a newer schema are passed over. */
export function generationFrom(value: unknown): Generation {
  const row = record(value)
  const result = recordOrNull(row.result)
  return {
    id: text(row.id),
    userId: integer(row.user_id),
    chatId: integer(row.chat_id),
    replyTo: integerOrNull(row.reply_to),
    messageId: integerOrNull(row.message_id),
    model: text(row.model),
    api: text(row.api),
    format: text(row.format),
    language: oneOf(['ru', 'en'], row.language),
    amount: integer(row.amount),
    charged: integerOrNull(row.charged),
    quotedMilli: integerOrNull(row.quoted_milli),
    creditsMilli: integerOrNull(row.credits_milli),
    refundable: (row.refund_rate ?? null) !== null,
    free: flag(row.free),
    state: oneOf(GENERATION_STATES, row.state),
    money: oneOf(MONEY, row.money),
    input: record(row.input),
    taskId: textOrNull(row.task_id),
    acceptedAt: moment(row.accepted_at),
    submittedAt: momentOrNull(row.submitted_at),
    resolvedAt: momentOrNull(row.resolved_at),
    deliveredAt: momentOrNull(row.delivered_at),
    deadlineAt: moment(row.deadline_at),
    deliveries: integer(row.deliveries),
    late: flag(row.late),
    result: result && {
      files: list(result.files ?? []).map(text),
      ...(result.tracks ? { tracks: list(result.tracks).map(textOrNull) } : {}),
      ...(typeof result.text === 'string' && { text: result.text }),
      ...(typeof result.heard === 'string' && { heard: result.heard }),
    },
    files: row.files === null || row.files === undefined ? null : list(row.files).map(text),
    errorCode: textOrNull(row.error_code),
    usualSeconds: integerOrNull(row.usual_seconds),
    first: row.first === true,
    prefs: preferencesFrom(row.prefs),
  }
}

import { sql } from 'drizzle-orm'
import {
  bigint,
  bigserial,
  boolean,
  check,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { users } from './users.js'

const moment = (name: string) => timestamp(name, { withTimezone: true })
const minorUnits = (name: string) => bigint(name, { mode: 'number' })

/**
 * When the row needs somebody: an open one at its next look or its deadline, a resolved one until it is told.
 * Whoever works on it holds a lease, and until that is over the row is not due. Null: nothing is owed.
 */
const dueAt = sql`case
  when delivered_at is not null then null
  when resolved_at is not null then coalesce(delivery_lease_until, resolved_at)
  else greatest(least(look_at, deadline_at), lease_until)
end`

/**
 * One paid (or free) attempt each. State and money move together; the money states captured and released are
 * final.
 */
export const generations = pgTable(
  'generations',
  {
    id: uuid().primaryKey(), // Born on the confirm screen.
    userId: bigint('user_id', { mode: 'number' })
      .notNull()
      .references(() => users.id),
    chatId: bigint('chat_id', { mode: 'number' }).notNull(),
    messageId: bigint('message_id', { mode: 'number' }), // The progress message.
    replyTo: bigint('reply_to', { mode: 'number' }), // In a group, the message that asked.
    model: text().notNull(),
    api: text().notNull(),
    format: text().notNull(),
    language: text().notNull(),
    amount: minorUnits('amount').notNull(), // The price shown at confirm; 0 exactly when free.
    // What of it was taken in the end, where that was settled by what was used; null: all of it.
    charged: minorUnits('charged'),
    free: boolean().notNull(),
    state: text().notNull(),
    money: text().notNull(),
    slot: smallint(), // The running place it takes, while it runs.
    input: jsonb().notNull(),
    taskId: text('task_id').unique(),
    leaseUntil: moment('lease_until'),
    lookAt: moment('look_at'),
    lookSeconds: integer('look_seconds').notNull().default(30),
    deadlineAt: moment('deadline_at').notNull(),
    acceptedAt: moment('accepted_at').notNull(), // By the clock of the world; created_at by Postgres.
    submittedAt: moment('submitted_at'),
    resolvedAt: moment('resolved_at'),
    deliveryLeaseUntil: moment('delivery_lease_until'),
    deliveries: smallint().notNull().default(0), // How often a delivery was begun.
    deliveredAt: moment('delivered_at'), // The result arrived, or the failure was told.
    deliveryProblem: text('delivery_problem'), // Why it can never be delivered.
    late: boolean().notNull().default(false), // It succeeded after the money had gone back.
    result: jsonb(),
    files: jsonb(), // Telegram's file ids, after the first send.
    errorCode: text('error_code'),
    errorReason: text('error_reason'),
    // What the price was made of, and what KIE charged us, in thousandths of a credit.
    quotedMilli: bigint('quoted_milli', { mode: 'number' }),
    creditsMilli: bigint('credits_milli', { mode: 'number' }),
    // Minor units for one of them, as agreed at confirm; null: what is not used does not go back.
    refundRate: numeric('refund_rate'),
    dueAt: moment('due_at').generatedAlwaysAs(dueAt),
    createdAt: moment('created_at').notNull().defaultNow(),
    sharedAt: moment('shared_at'), // Its owner made a link to it: whoever has the link may make the like.
    erasedAt: moment('erased_at'), // Its person had everything erased: a sum and dates, nobody's work.
    usualSeconds: integer('usual_seconds'), // How long it was said to take, at confirm.
    usualShare: numeric('usual_share'), // How many times as long as a usual request of its model.
  },
  (t) => [
    check('generations_free_costs_nothing', sql`${t.free} = (${t.amount} = 0) and ${t.amount} >= 0`),
    check(
      'generations_charged_within_price',
      sql`${t.charged} is null or ${t.money} = 'captured' and ${t.charged} between 1 and ${t.amount}`,
    ),
    check('generations_refund_rate', sql`${t.refundRate} > 0`),
    check('generations_free_moves_no_money', sql`${t.free} = (${t.money} = 'none')`),
    check(
      'generations_state_and_money',
      sql`case ${t.state}
        when 'accepted' then ${t.money} in ('none', 'held')
        when 'submitted' then ${t.money} in ('none', 'held') and ${t.taskId} is not null
        when 'submit_unknown' then ${t.money} in ('none', 'held')
        when 'succeeded' then ${t.money} in ('none', 'captured') and ${t.result} is not null and not ${t.late}
        when 'failed' then ${t.money} in ('none', 'released')
        when 'cancelled' then ${t.money} in ('none', 'released')
        when 'expired' then ${t.money} in ('none', 'released')
        else false end`,
    ),
    check(
      'generations_open_holds_a_slot',
      sql`(${t.slot} is not null) = (${t.state} in ('accepted', 'submitted', 'submit_unknown'))
        and (${t.slot} is null) = (${t.resolvedAt} is not null) and ${t.slot} > 0`,
    ),
    check(
      'generations_delivered_when_resolved',
      sql`${t.deliveredAt} is null or ${t.resolvedAt} is not null`,
    ),
    check('generations_late_has_result', sql`not ${t.late} or ${t.result} is not null`),
    check('generations_usual', sql`${t.usualSeconds} > 0 and ${t.usualShare} > 0`),
    check('generations_look_seconds', sql`${t.lookSeconds} between 1 and 600`),
    check('generations_error_reason_length', sql`length(${t.errorReason}) <= 500`),
    check('generations_language_known', sql`${t.language} in ('ru', 'en')`),
    uniqueIndex('generations_one_per_slot').on(t.userId, t.slot).where(sql`${t.slot} is not null`),
    index('generations_due').on(t.dueAt).where(sql`${t.dueAt} is not null`),
    index('generations_of_user').on(t.userId, t.acceptedAt),
    index('generations_timed')
      .on(t.model, t.resolvedAt)
      .where(sql`${t.state} = 'succeeded' and ${t.usualShare} is not null`),
  ],
)

/** How long a usual request of a model takes, measured by its last results. */
export const usualTimes = pgTable(
  'usual_times',
  {
    model: text().primaryKey(),
    seconds: integer().notNull(),
    runs: integer().notNull(), // Of how many results: with few it counts for nothing yet.
    measuredAt: moment('measured_at').notNull(),
  },
  (t) => [check('usual_times_positive', sql`${t.seconds} > 0 and ${t.runs} > 0`)],
)

/** A person says that something is wrong with a generation: once each, until an operator has decided. */
export const reports = pgTable(
  'reports',
  {
    generationId: uuid('generation_id')
      .primaryKey()
      .references(() => generations.id),
    userId: bigint('user_id', { mode: 'number' })
      .notNull()
      .references(() => users.id),
    words: text(), // Theirs; null when they only pressed a reason.
    reason: text().notNull(),
    state: text().notNull().default('open'),
    createdAt: moment('created_at').notNull().defaultNow(),
    closedAt: moment('closed_at'),
    closedBy: bigint('closed_by', { mode: 'number' }),
    tellAt: moment('tell_at'), // When the person has to be told of the decision; null: nothing is owed.
  },
  (t) => [
    check('reports_words_length', sql`length(${t.words}) <= 1000`),
    check('reports_reason_length', sql`length(${t.reason}) between 1 and 32`),
    check('reports_state_known', sql`${t.state} in ('open', 'paid_back', 'declined')`),
    check('reports_closed', sql`(${t.state} = 'open') = (${t.closedAt} is null)`),
    index('reports_open').on(t.createdAt).where(sql`${t.state} = 'open'`),
    index('reports_untold').on(t.tellAt).where(sql`${t.tellAt} is not null`),
  ],
)

/** What happened, for the operator. Optional: no foreign key, and a broken table stops nothing. */
export const events = pgTable(
  'events',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    generationId: uuid('generation_id').notNull(),
    userId: bigint('user_id', { mode: 'number' }).notNull(),
    kind: text().notNull(),
    model: text().notNull(),
    format: text().notNull(),
    amount: minorUnits('amount').notNull(),
    free: boolean().notNull(),
    taskId: text('task_id'),
    ms: bigint({ mode: 'number' }), // From accept to the end.
    errorCode: text('error_code'),
    at: moment('at').notNull(),
  },
  (t) => [
    check('events_kind_known', sql`${t.kind} in ('started', 'success', 'failed', 'timeout')`),
    uniqueIndex('events_one_start').on(t.generationId).where(sql`${t.kind} = 'started'`),
    uniqueIndex('events_one_end').on(t.generationId).where(sql`${t.kind} <> 'started'`),
    index('events_at').on(t.at),
  ],
)

import { sql } from 'drizzle-orm'
import {
  bigint,
  bigserial,
  check,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { generations } from './generations.js'
import { users } from './users.js'

const minorUnits = (name: string) => bigint(name, { mode: 'number' })

/** A cache of the transfers of one user, and the row every movement of their money locks first. */
export const balances = pgTable(
  'balances',
  {
    userId: bigint('user_id', { mode: 'number' })
      .primaryKey()
      .references(() => users.id),
    available: minorUnits('available').notNull().default(0),
    held: minorUnits('held').notNull().default(0),
    debt: minorUnits('debt').notNull().default(0), // Left by a refund of money already spent.
  },
  (t) => [
    check('balances_available', sql`${t.available} >= 0`),
    check('balances_held', sql`${t.held} >= 0`),
    check('balances_debt', sql`${t.debt} >= 0`),
    check('balances_debt_is_paid_first', sql`not (${t.available} > 0 and ${t.debt} > 0)`),
  ],
)

/** Top-ups that Telegram confirmed; one row per charge. */
export const payments = pgTable(
  'payments',
  {
    id: uuid().primaryKey(),
    userId: bigint('user_id', { mode: 'number' })
      .notNull()
      .references(() => users.id),
    chargeId: text('charge_id').notNull(),
    stars: integer().notNull(),
    amount: minorUnits('amount').notNull(),
    currency: text().notNull(), // The currency of `amount`.
    generationId: uuid('generation_id'), // The confirm screen to go back to; it may never have been accepted.
    state: text().notNull().default('paid'),
    paidAt: timestamp('paid_at', { withTimezone: true }).notNull(),
    refundingAt: timestamp('refunding_at', { withTimezone: true }), // When we decided to give it back.
    refundedAt: timestamp('refunded_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('payments_one_per_charge').on(t.chargeId),
    check('payments_stars', sql`${t.stars} > 0`),
    check('payments_amount', sql`${t.amount} > 0`),
    check('payments_state_known', sql`${t.state} in ('paid', 'refunding', 'refunded')`),
    check('payments_refunded_has_moment', sql`(${t.state} = 'refunded') = (${t.refundedAt} is not null)`),
    index('payments_of_user').on(t.userId, t.paidAt),
    index('payments_refunding').on(t.refundingAt).where(sql`${t.state} = 'refunding'`),
  ],
)

/** The journal: every movement of money, once each, never changed and never deleted. */
export const transfers = pgTable(
  'transfers',
  {
    // Grows with time within one user: made under the lock of the balance.
    id: bigserial({ mode: 'number' }).primaryKey(),
    key: text().notNull(),
    userId: bigint('user_id', { mode: 'number' })
      .notNull()
      .references(() => balances.userId),
    kind: text().notNull(),
    amount: minorUnits('amount').notNull(),
    generationId: uuid('generation_id').references(() => generations.id),
    paymentId: uuid('payment_id').references(() => payments.id),
    availableAfter: minorUnits('available_after').notNull(),
    heldAfter: minorUnits('held_after').notNull(),
    debtAfter: minorUnits('debt_after').notNull(),
    at: timestamp({ withTimezone: true }).notNull(), // By the clock of the world; created_at by Postgres.
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('transfers_once_per_key').on(t.key),
    check('transfers_amount', sql`${t.amount} > 0`),
    check(
      'transfers_key_says_what',
      sql`coalesce(case ${t.kind}
        when 'hold' then ${t.key} = 'hold:' || ${t.generationId}::text
        when 'capture' then ${t.key} = 'settle:' || ${t.generationId}::text
        when 'release' then ${t.key} = 'settle:' || ${t.generationId}::text
          or ${t.key} = 'rest:' || ${t.generationId}::text
        when 'refund' then ${t.key} = 'refund:' || ${t.paymentId}::text
        when 'credit' then ${t.key} = 'credit:' || ${t.paymentId}::text
          or ${t.paymentId} is null and ${t.key} !~ '^(hold|settle|rest|refund|credit):'
        else false end, false)`,
    ),
    check(
      'transfers_after',
      sql`${t.availableAfter} >= 0 and ${t.heldAfter} >= 0 and ${t.debtAfter} >= 0
        and not (${t.availableAfter} > 0 and ${t.debtAfter} > 0)`,
    ),
    index('transfers_of_user').on(t.userId, t.id),
  ],
)

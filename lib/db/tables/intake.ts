import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Updates that failed three times; kept for the operator, answered 200 so that their chat goes on. */
export const parkedUpdates = pgTable('parked_updates', {
  updateId: bigint('update_id', { mode: 'number' }).primaryKey(),
  body: jsonb().notNull(),
  error: text().notNull(),
  tries: integer().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
})

/**
 * What Redis keeps, for the time it is away: claims of events (two stages) and drafts. Old rows go by
 * themselves.
 */
export const claims = pgTable(
  'claims',
  {
    key: text().primaryKey(),
    owner: text().notNull(),
    stage: text().notNull(),
    tries: integer().notNull().default(1),
    value: jsonb(),
    leaseUntil: timestamp('lease_until', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    check('claims_stage_known', sql`${t.stage} in ('leased', 'finished')`),
    index('claims_expired').on(t.expiresAt),
  ],
)

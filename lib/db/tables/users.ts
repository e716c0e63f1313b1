import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'

/** People in Telegram. A row exists before anything refers to it: every SQL function sees to that itself. */
export const users = pgTable(
  'users',
  {
    id: bigint({ mode: 'number' }).primaryKey(), // Telegram's own id.
    name: text(),
    username: text(),
    languageCode: text('language_code'), // What Telegram says.
    language: text(), // What the person chose; null until then.
    blocked: boolean().notNull().default(false), // Banned by an operator.
    leftAt: timestamp('left_at', { withTimezone: true }), // They blocked the bot.
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    seenAt: timestamp('seen_at', { withTimezone: true }), // Null until they opened the bot themselves.
    // Whose link led them here first; never changed afterwards.
    referrerId: bigint('referrer_id', { mode: 'number' }).references((): AnyPgColumn => users.id),
    // In the links they share, so that these do not tell who they are.
    code: text().notNull().unique().default(sql`substr(replace(gen_random_uuid()::text, '-', ''), 1, 12)`),
    greetedAt: timestamp('greeted_at', { withTimezone: true }), // The first questions were asked, once.
  },
  (t) => [
    check('users_id_positive', sql`${t.id} > 0`),
    check('users_language_known', sql`${t.language} in ('ru', 'en')`),
    check('users_name_length', sql`length(${t.name}) <= 256`),
    check('users_not_own_referrer', sql`${t.referrerId} <> ${t.id}`),
    index('users_username').on(sql`lower(${t.username})`),
    index('users_referrer').on(t.referrerId).where(sql`${t.referrerId} is not null`),
  ],
)

/**
 * Friends as the rewards count them; the referee is the key, so a person counts once. Who brought whom stands
 * in `users`.
 */
export const referrals = pgTable(
  'referrals',
  {
    refereeId: bigint('referee_id', { mode: 'number' })
      .primaryKey()
      .references(() => users.id),
    referrerId: bigint('referrer_id', { mode: 'number' })
      .notNull()
      .references(() => users.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    countedAt: timestamp('counted_at', { withTimezone: true }), // When the friend really did something.
  },
  (t) => [
    check('referrals_not_oneself', sql`${t.refereeId} <> ${t.referrerId}`),
    index('referrals_referrer').on(t.referrerId, t.countedAt),
  ],
)

/** Models a person marked with a heart. The model is an id of the catalogue, known or by now forgotten. */
export const favourites = pgTable(
  'favourites',
  {
    userId: bigint('user_id', { mode: 'number' })
      .notNull()
      .references(() => users.id),
    model: text().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: 'favourites_pkey', columns: [t.userId, t.model] }),
    check('favourites_model_length', sql`length(${t.model}) between 1 and 100`),
  ],
)

/** What a person set for themselves; no row means the defaults. Money in minor units. */
export const preferences = pgTable(
  'preferences',
  {
    userId: bigint('user_id', { mode: 'number' })
      .primaryKey()
      .references(() => users.id),
    dayCap: bigint('day_cap', { mode: 'number' }), // The most that generations may take in a day.
    askAbove: bigint('ask_above', { mode: 'number' }), // A price above it is asked for once more.
    quietFrom: smallint('quiet_from'), // Hours of their own clock; messages come without a sound.
    quietUntil: smallint('quiet_until'),
    utcOffset: smallint('utc_offset').notNull().default(180), // Minutes east of Greenwich.
    safe: boolean().notNull().default(false), // Results come covered.
    coach: boolean().notNull().default(true), // Hints under a prompt.
    tips: boolean().notNull().default(true), // Messages about what is new.
    friends: boolean().notNull().default(true), // Messages about invited friends.
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('preferences_sums_positive', sql`${t.dayCap} > 0 and ${t.askAbove} > 0`),
    check(
      'preferences_quiet_hours',
      sql`(${t.quietFrom} is null) = (${t.quietUntil} is null)
        and ${t.quietFrom} between 0 and 23 and ${t.quietUntil} between 0 and 23`,
    ),
    check('preferences_utc_offset', sql`${t.utcOffset} between -720 and 840`),
  ],
)

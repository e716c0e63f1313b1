import { sql } from 'drizzle-orm'
import { type Db, json } from '../db/index.js'
import { type PreferenceChange, type Preferences, preferencesFrom } from '../preferences/index.js'

/** What a person set for themselves, defaults where they did not. One round trip. Throws Outage('db'). */
export async function readPreferences(db: Db, request: { userId: number }): Promise<Preferences> {
  const row = await db.one(sql`select preferences_of_v1(p_user => ${request.userId}) as kept`)
  return preferencesFrom(row.kept)
}

/**
 * Sets one preference and answers all of them as they are now. A repeat changes nothing; an unknown person is
 * stored. One round trip. Throws Outage('db').
 */
export async function setPreference(
  db: Db,
  request: { userId: number; change: PreferenceChange; at: Date },
): Promise<Preferences> {
  const row = await db.one(sql`select preference_set_v1(
    p_user => ${request.userId}, p_change => ${json(request.change)},
    p_at => ${request.at.toISOString()}) as kept`)
  return preferencesFrom(row.kept)
}

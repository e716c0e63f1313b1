import { sql } from 'drizzle-orm'
import { clean, type Db, flag, integer, oneOf, textOrNull } from '../db/index.js'
import { type Preferences, preferencesFrom } from '../preferences/index.js'
import { newTimes, noteTimes } from './usual-times.js'

/** A person as the first screen needs them; money in minor units. */
export interface User {
  /** True once, for the first look at this person. */
  isNew: boolean
  /** What they chose; null until they did. */
  language: 'ru' | 'en' | null
  /** What Telegram says. */
  languageCode: string | null
  blocked: boolean
  available: number
  held: number
  debt: number
  /** Free generations used since `freeSince`. */
  freeUsed: number
  /** And since `hourSince`; 0 when that was not asked. */
  freeUsedHour: number
  /** True once, when this call gave the welcome credit. */
  welcomed: boolean
  /** True once, when this call was a start and the first: the first questions are asked now. */
  greeted: boolean
  /** What they set for themselves. */
  preferences: Preferences
}

export interface OpenUserRequest {
  person: { id: number; name: string | null; username: string | null; languageCode: string | null }
  /** The code in the link they came by; it counts at the first look only. */
  invitedBy?: string | null
  /** They started the bot. */
  starts?: boolean
  /** Minor units given to everyone once; 0 gives nothing. */
  welcome: number
  freeSince: Date
  hourSince?: Date
  at: Date
}

/**
 * The person and their balance exist, names are up to date, the welcome credit is given: once, however many
 * calls come at the same time. Who brought them is written at the first look and stays. What is unknown
 * (null) erases nothing. What was measured of the models' times comes with it. One round trip. Throws
 * Outage('db').
 */
export async function openUser(db: Db, request: OpenUserRequest): Promise<User> {
  const { person } = request
  const greet = sql`user_greet_v3(p_user => ${person.id}, p_at => ${request.at.toISOString()})`
  const { hourSince } = request
  const ofHour = hourSince ? sql`free_used_v1(${person.id}, ${hourSince.toISOString()})` : sql`0`
  const row = await db.one(sql`select o.*, preferences_of_v1(${person.id}) as preferences,
    ${ofHour} as free_used_hour,
    ${newTimes()} as usual,
    ${request.starts ? greet : sql`false`} as greeted from user_open_v2(
    p_user => ${person.id}, p_name => ${nameOf(person.name)}, p_username => ${person.username},
    p_language_code => ${person.languageCode}, p_referrer_code => ${request.invitedBy ?? null},
    p_welcome => ${request.welcome},
    p_at => ${request.at.toISOString()},
    p_free_since => ${request.freeSince.toISOString()}) o`)
  noteTimes(row.usual)
  return {
    isNew: flag(row.is_new),
    language: row.language === null ? null : oneOf(['ru', 'en'], row.language),
    languageCode: textOrNull(row.language_code),
    blocked: flag(row.blocked),
    available: integer(row.available),
    held: integer(row.held),
    debt: integer(row.debt),
    freeUsed: integer(row.free_used),
    freeUsedHour: integer(row.free_used_hour),
    welcomed: flag(row.welcomed),
    greeted: flag(row.greeted),
    preferences: preferencesFrom(row.preferences),
  }
}

/** An empty name is an unknown name. */
function nameOf(name: string | null): string | null {
  return name === null ? null : clean(name).trim() || null
}

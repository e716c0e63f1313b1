import { type SQL, sql } from 'drizzle-orm'
import { type Db, integer, json, oneOf, textOrNull } from '../db/index.js'
import { type Preferences, preferencesFrom } from '../preferences/index.js'

export interface DeliveredRequest {
  generationId: string
  /**
   * Whether the late result was delivered; telling a failure does not settle a success that came after it.
   */
  late: boolean
  /** Telegram's ids of what was sent. */
  files: string[] | null
  /** Why it can never be delivered. */
  problem: string | null
  at: Date
}

/**
 * `outdated`: the generation turned late meanwhile, its result is still owed · `open`: there is no end to
 * tell yet.
 */
export type Delivered = 'ok' | 'repeated' | 'outdated' | 'open' | 'unknown'

/** Who brought the person of a generation, as far as they are to be told something. */
export interface Inviter {
  id: number
  language: string | null
  languageCode: string | null
  prefs: Preferences
}

/**
 * Records that the person has the result or knows of the failure, or never can: nothing is owed any more. A
 * repeat keeps the first moment and takes newer file ids. One round trip. Throws Outage('db').
 */
export async function delivered(db: Db, request: DeliveredRequest): Promise<Delivered> {
  return outcomeOf(await db.one(sql`select d.outcome from ${recorded(request)} d`))
}

/** The same for the first result of a person, with who brought them; null: nobody who wants to know. */
export async function deliveredFirst(
  db: Db,
  request: DeliveredRequest,
): Promise<{ outcome: Delivered; inviter: Inviter | null }> {
  const row = await db.one(sql`select d.outcome, (
      select jsonb_build_object('id', r.id, 'language', r.language, 'code', r.language_code,
        'prefs', preferences_of_v1(r.id))
      from generations g join users f on f.id = g.user_id join users r on r.id = f.referrer_id
      where g.id = ${request.generationId} and not r.blocked and r.left_at is null) as inviter
    from ${recorded(request)} d`)
  return { outcome: outcomeOf(row), inviter: inviterFrom(row.inviter) }
}

function recorded(request: DeliveredRequest): SQL {
  return sql`generation_delivered_v2(
    p_generation => ${request.generationId}, p_late => ${request.late}, p_files => ${json(request.files)},
    p_problem => ${request.problem}, p_at => ${request.at.toISOString()})`
}

function outcomeOf(row: Record<string, unknown>): Delivered {
  return oneOf(['ok', 'repeated', 'outdated', 'open', 'unknown'], row.outcome)
}

function inviterFrom(value: unknown): Inviter | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null
  const prefs = preferencesFrom('prefs' in value ? value.prefs : null)
  if (!prefs.friends) return null
  const language = 'language' in value ? textOrNull(value.language) : null
  return {
    id: integer(value.id),
    language,
    languageCode: 'code' in value ? textOrNull(value.code) : null,
    prefs,
  }
}

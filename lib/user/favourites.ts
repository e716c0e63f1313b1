import { sql } from 'drizzle-orm'
import { type Db, list, text } from '../db/index.js'

/** More hearts than this are no favourites; the oldest go. */
export const MOST_FAVOURITES = 30

/**
 * Marks a model as a favourite, or takes the mark away; the ids of all favourites after that, newest first.
 * A repeat changes nothing; an unknown person is stored. One round trip. Throws Outage('db').
 */
export async function setFavourite(
  db: Db,
  request: { userId: number; model: string; liked: boolean; at: Date },
): Promise<string[]> {
  const row = await db.one(sql`select * from favourite_set_v1(
    p_user => ${request.userId}, p_model => ${request.model}, p_liked => ${request.liked},
    p_most => ${MOST_FAVOURITES}, p_at => ${request.at.toISOString()})`)
  return list(row.models).map(text)
}

/**
 * The ids of the models a person marked and of those they ran, newest first. One round trip. Throws
 * Outage('db').
 */
export async function modelsOf(
  db: Db,
  request: { userId: number; recent: number },
): Promise<{ liked: string[]; recent: string[] }> {
  const row = await db.one(sql`select * from models_of_v3(
    p_user => ${request.userId}, p_recent => ${request.recent})`)
  return { liked: list(row.liked).map(text), recent: list(row.recent).map(text) }
}

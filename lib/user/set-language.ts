import { sql } from 'drizzle-orm'
import type { Db } from '../db/index.js'

/** Remembers the language a person chose; a repeat changes nothing. One round trip. Throws Outage('db'). */
export async function setLanguage(db: Db, request: { userId: number; language: 'ru' | 'en' }): Promise<void> {
  await db.one(sql`select user_language_v1(p_user => ${request.userId}, p_language => ${request.language})`)
}

import { sql } from 'drizzle-orm'
import { type Db, integer, text } from '../db/index.js'

/** Whom a person brought. */
export interface Friends {
  /** Of the person, in their links: it does not tell who they are. */
  code: string
  /** Opened the bot for the first time by one of these links. */
  came: number
  /** Those of them who have a result. */
  counted: number
}

/** The friends of a person; an unknown person is stored. One round trip. Throws Outage('db'). */
export async function friendsOf(db: Db, request: { userId: number }): Promise<Friends> {
  const row = await db.one(sql`select * from friends_of_v2(p_user => ${request.userId})`)
  return { code: text(row.code), came: integer(row.came), counted: integer(row.counted) }
}

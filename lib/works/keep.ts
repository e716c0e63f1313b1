import { sql } from 'drizzle-orm'
import { clean, type Db, flag, integerOrNull, oneOf, textOrNull } from '../db/index.js'
import { MOST_ITEMS } from './projects.js'

/** What became of a result that was to be kept; `unknown`: it or the project is not this person's. */
export interface Put<Outcome extends string> {
  outcome: Outcome | 'already' | 'full' | 'unknown'
  /** The name of the project. */
  name: string | null
  item: number | null
}

/**
 * Keeps a result in a project. Once `saved` is answered it is kept for good; a repeat says `already`. One
 * round trip. Throws Outage('db').
 */
export async function putInProject(
  db: Db,
  request: { userId: number; project: string; work: string; at: Date },
): Promise<Put<'saved'>> {
  const row = await db.one(sql`select * from project_put_v2(p_user => ${request.userId},
    p_project => ${request.project}, p_generation => ${request.work}, p_note => ${null},
    p_most => ${MOST_ITEMS}, p_at => ${request.at.toISOString()})`)
  return {
    outcome: oneOf(['saved', 'already', 'full', 'unknown'], row.outcome),
    name: textOrNull(row.name),
    item: integerOrNull(row.item),
  }
}

/**
 * Copies or moves a kept result into another project of the same person. A repeat changes nothing more: a
 * copy is there `already`, an item that was moved is `unknown`. One round trip. Throws Outage('db').
 */
export async function placeItem(
  db: Db,
  request: { userId: number; item: number; project: string; move: boolean; at: Date },
): Promise<Put<'copied' | 'moved'>> {
  const row = await db.one(sql`select * from item_place_v1(p_user => ${request.userId},
    p_item => ${request.item}, p_project => ${request.project}, p_move => ${request.move},
    p_most => ${MOST_ITEMS}, p_at => ${request.at.toISOString()})`)
  return {
    outcome: oneOf(['copied', 'moved', 'already', 'full', 'unknown'], row.outcome),
    name: textOrNull(row.name),
    item: integerOrNull(row.item),
  }
}

/** Notes something on a kept result, or takes the note away (''). False for one that is not theirs. */
export async function noteItem(
  db: Db,
  request: { userId: number; item: number; note: string },
): Promise<boolean> {
  const row = await db.one(sql`select * from item_note_v1(p_user => ${request.userId},
    p_item => ${request.item}, p_note => ${clean(request.note)})`)
  return flag(row.noted)
}

/**
 * Takes a result out of its project; it stays in the history. The project, or null when it was not there (any
 * more). One round trip. Throws Outage('db').
 */
export async function removeItem(db: Db, request: { userId: number; item: number }): Promise<string | null> {
  const row = await db.one(sql`select * from item_remove_v1(
    p_user => ${request.userId}, p_item => ${request.item})`)
  return textOrNull(row.project)
}

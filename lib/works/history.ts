import { sql } from 'drizzle-orm'
import { clean, type Db, integer, json, list } from '../db/index.js'
import { type Work, workFrom } from './work.js'

export interface Sought {
  userId: number
  /** Only these formats; null: all. */
  formats: readonly string[] | null
  /** What did not come out, instead of what did or still runs. */
  failed: boolean
  /** Each has to stand in the words of a generation, or in the name of one of the models with it. */
  words: readonly { word: string; models: readonly string[] }[]
  limit: number
  offset: number
}

/** What a person made, newest first, and how much there is. One round trip. Throws Outage('db'). */
export async function historyOf(db: Db, sought: Sought): Promise<{ total: number; works: Work[] }> {
  const words = sought.words.map(({ word, models }) => ({ like: patternOf(word), models }))
  const row = await db.one(sql`select * from history_v3(p_user => ${sought.userId},
    p_formats => ${arrayOf(sought.formats)}::text[], p_failed => ${sought.failed},
    p_words => ${json(words)}, p_limit => ${sought.limit}, p_offset => ${sought.offset})`)
  return { total: integer(row.total), works: list(row.works).map(workFrom) }
}

/** One generation of this person; null for one that is not theirs. One round trip. Throws Outage('db'). */
export async function workOf(db: Db, request: { userId: number; work: string }): Promise<Work | null> {
  const [row] = await db.rows(sql`select work from work_read_v1(
    p_generation => ${request.work}, p_user => ${request.userId})`)
  return row ? workFrom(row.work) : null
}

/** A pattern of `like` for texts that hold exactly these letters. */
function patternOf(word: string): string {
  return `%${clean(word).replaceAll(/[\\%_]/g, (letter) => `\\${letter}`)}%`
}

/** A list of plain names as Postgres writes an array. */
function arrayOf(names: readonly string[] | null): string | null {
  return names && `{${names.map((name) => JSON.stringify(name)).join(',')}}`
}

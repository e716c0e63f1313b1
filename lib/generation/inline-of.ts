import { sql } from 'drizzle-orm'
import { type Db, list, oneOf, record, recordOrNull, text } from '../db/index.js'

/** A result as it can be posted in any chat. */
export interface PostableResult {
  generation: string
  model: string
  /** Telegram's ids of its files, never none. */
  files: string[]
  /** Its words and choices, when its owner shares it. */
  shared: Record<string, unknown> | null
}

/** What `@bot words` finds of one's own. */
export interface InlineOwn {
  /** Of the person, in their links; null for somebody we do not know. */
  code: string | null
  /** The language they chose; null until they did. */
  language: 'ru' | 'en' | null
  results: PostableResult[]
}

export interface InlineRequest {
  userId: number
  /** Part of a prompt; '' means all. */
  words: string
  /** Ids of the models that the words mean. */
  models: readonly string[]
  /** The one that is asked for by its id. */
  generation: string | null
  limit: number
}

/** The newest results of a person that words mean. One round trip. Throws Outage('db'). */
export async function inlineOf(db: Db, request: InlineRequest): Promise<InlineOwn> {
  const { userId, words, models, generation, limit } = request
  const [row] = await db.rows(sql`select i.*, u.language
    from inline_of_v1(p_user => ${userId}, p_words => ${words}, p_models => ${JSON.stringify(models)},
      p_generation => ${generation}, p_limit => ${limit}) i
    join users u on u.id = ${userId}`)
  if (!row) return { code: null, language: null, results: [] }
  const results = list(row.results).map((value) => {
    const found = record(value)
    return {
      generation: text(found.id),
      model: text(found.model),
      files: list(found.files).map(text),
      shared: recordOrNull(found.input),
    }
  })
  const language = row.language === null ? null : oneOf(['ru', 'en'], row.language)
  return { code: text(row.code), language, results }
}

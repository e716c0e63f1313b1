import { sql } from 'drizzle-orm'
import { clean, type Db, flag, integer, json, list, oneOf, record, text } from '../db/index.js'

/** More than these nobody finds again. */
export const MOST_PRESETS = 30
/** Letters of a title. */
export const PRESET_TITLE = 48

/** A form that somebody filled and kept, without its files. */
export interface OwnPreset {
  id: string
  userId: number
  title: string
  model: string
  format: string
  /** Words and choices by field, as they were kept. */
  values: unknown
}

/**
 * Keeps a form under a name: `repeated` when this id is kept already, `full` when there are too many. One
 * round trip. Throws Outage('db').
 */
export async function keepPreset(
  db: Db,
  request: OwnPreset & { at: Date },
): Promise<'kept' | 'repeated' | 'full'> {
  const row = await db.one(sql`select preset_keep_v1(
    p_user => ${request.userId}, p_preset => ${request.id}, p_title => ${clean(request.title)},
    p_model => ${request.model}, p_format => ${request.format},
    p_values => ${json(request.values)}::jsonb, p_most => ${MOST_PRESETS},
    p_at => ${request.at.toISOString()}) as outcome`)
  return oneOf(['kept', 'repeated', 'full'], row.outcome)
}

/** What a person keeps, the newest first. One round trip. Throws Outage('db'). */
export async function ownPresets(
  db: Db,
  userId: number,
): Promise<Pick<OwnPreset, 'id' | 'title' | 'model'>[]> {
  const row = await db.one(sql`select * from presets_of_v1(p_user => ${userId})`)
  return list(row.presets).map((one) => {
    const { id, title, model } = record(one)
    return { id: text(id), title: text(title), model: text(model) }
  })
}

/**
 * One kept form, whoever asks: its id is known to its owner and to whom they gave the link. Nothing of
 * somebody banned.
 */
export async function readPreset(db: Db, id: string): Promise<OwnPreset | null> {
  const [row] = await db.rows(sql`select * from preset_read_v2(p_preset => ${id})`)
  if (!row) return null
  const { user_id, title, model, format, values } = record(row.preset)
  return {
    id,
    userId: integer(user_id),
    title: text(title),
    model: text(model),
    format: text(format),
    values,
  }
}

/** Another title for one's own; false for a foreign one or one that is gone. Throws Outage('db'). */
export async function renamePreset(
  db: Db,
  request: { userId: number; id: string; title: string },
): Promise<boolean> {
  const row = await db.one(sql`select preset_rename_v1(
    p_user => ${request.userId}, p_preset => ${request.id}, p_title => ${clean(request.title)}) as done`)
  return flag(row.done)
}

/** Deletes one's own; false for a foreign one or one that is gone. A repeat is false. Throws Outage('db'). */
export async function dropPreset(db: Db, request: { userId: number; id: string }): Promise<boolean> {
  const row = await db.one(sql`select preset_drop_v1(
    p_user => ${request.userId}, p_preset => ${request.id}) as done`)
  return flag(row.done)
}

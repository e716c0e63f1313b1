import { sql } from 'drizzle-orm'
import { clean, type Db, flag, integer, list, oneOf, record, text, textOrNull } from '../db/index.js'
import { type Work, workFrom } from './work.js'

/** So many projects a person has at most, and so many results one keeps. */
export const MOST_PROJECTS = 50
export const MOST_ITEMS = 500
/** Letters of a name and of a note. */
export const NAME_LENGTH = 60
export const NOTE_LENGTH = 500

/** A named place where a person keeps results. */
export interface Project {
  id: string
  name: string
  note: string | null
  archived: boolean
  items: number
  /** It keeps the generation that was asked about. */
  has: boolean
}

/** One result kept in a project. */
export interface Item {
  id: number
  project: string
  note: string | null
  work: Work
}

function projectFrom(value: unknown): Project {
  const row = record(value)
  return {
    id: text(row.id),
    name: text(row.name),
    note: textOrNull(row.note),
    archived: flag(row.archived),
    items: integer(row.items),
    has: flag(row.has),
  }
}

function itemFrom(value: unknown): Item {
  const row = record(value)
  return {
    id: integer(row.id),
    project: text(row.project),
    note: textOrNull(row.note),
    work: workFrom(row.work),
  }
}

/**
 * A page of somebody's projects, the last used first: how many there are of this kind, and how many are put
 * away. One round trip. Throws Outage('db').
 */
export async function projectsOf(
  db: Db,
  request: { userId: number; archived: boolean; work: string | null; limit: number; offset: number },
): Promise<{ total: number; archived: number; projects: Project[] }> {
  const row = await db.one(sql`select * from projects_of_v1(p_user => ${request.userId},
    p_archived => ${request.archived}, p_generation => ${request.work}, p_limit => ${request.limit},
    p_offset => ${request.offset})`)
  return {
    total: integer(row.total),
    archived: integer(row.archived),
    projects: list(row.projects).map(projectFrom),
  }
}

/** A project with a page of what it keeps; null for one that is not theirs. Throws Outage('db'). */
export async function projectPage(
  db: Db,
  request: { userId: number; project: string; limit: number; offset: number },
): Promise<{ project: Project; items: Item[] } | null> {
  const [row] = await db.rows(sql`select * from project_page_v2(p_user => ${request.userId},
    p_project => ${request.project}, p_limit => ${request.limit}, p_offset => ${request.offset})`)
  return row ? { project: projectFrom(row.project), items: list(row.items).map(itemFrom) } : null
}

/**
 * Makes a project under this id, and keeps a result in it when one is given. `full`: there are as many as
 * there may be · `repeated`: it is there already · `unknown`: the id is somebody else's. A repeat makes no
 * second one. One round trip. Throws Outage('db').
 */
export async function makeProject(
  db: Db,
  request: { userId: number; project: string; name: string; work: string | null; at: Date },
): Promise<{ outcome: 'made' | 'repeated' | 'full' | 'unknown'; saved: boolean }> {
  const row = await db.one(sql`select * from project_make_v2(p_user => ${request.userId},
    p_project => ${request.project}, p_name => ${clean(request.name)}, p_generation => ${request.work},
    p_most => ${MOST_PROJECTS}, p_most_items => ${MOST_ITEMS}, p_at => ${request.at.toISOString()})`)
  return { outcome: oneOf(['made', 'repeated', 'full', 'unknown'], row.outcome), saved: flag(row.saved) }
}

/**
 * Changes what is given of a project; an empty note takes the note away. Null for one that is not theirs. A
 * repeat changes nothing more. One round trip. Throws Outage('db').
 */
export async function changeProject(
  db: Db,
  request: { userId: number; project: string; name?: string; note?: string; archived?: boolean; at: Date },
): Promise<Project | null> {
  const { name = null, note = null, archived = null } = request
  const row = await db.one(sql`select * from project_change_v1(p_user => ${request.userId},
    p_project => ${request.project}, p_name => ${name === null ? null : clean(name)},
    p_note => ${note === null ? null : clean(note)}, p_archived => ${archived},
    p_at => ${request.at.toISOString()})`)
  return row.project === null ? null : projectFrom(row.project)
}

/**
 * Deletes a project; what it kept stays in the history. Its name, or null when there is none (any more).
 * One round trip. Throws Outage('db').
 */
export async function deleteProject(
  db: Db,
  request: { userId: number; project: string },
): Promise<string | null> {
  const row = await db.one(sql`select * from project_delete_v1(
    p_user => ${request.userId}, p_project => ${request.project})`)
  return textOrNull(row.name)
}

/** A kept result with its project; null for one that is not theirs. Throws Outage('db'). */
export async function itemOf(
  db: Db,
  request: { userId: number; item: number },
): Promise<{ project: Project; item: Item } | null> {
  const [row] = await db.rows(sql`select * from item_read_v2(
    p_user => ${request.userId}, p_item => ${request.item})`)
  return row ? { project: projectFrom(row.project), item: itemFrom(row.item) } : null
}

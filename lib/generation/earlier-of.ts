import { type SQL, sql } from 'drizzle-orm'
import {
  catalog,
  type DraftValues,
  type EarlierValue,
  earlierKind,
  type ModelCard,
  madeWith,
  namesTrack,
  suits,
} from '../catalog/index.js'
import { type Db, list, moment, recordOrNull, text } from '../db/index.js'
import { parseValues } from '../draft/index.js'
import type { Generation } from './row.js'

/** A result that a model can go on working on. */
export interface EarlierResult {
  value: EarlierValue
  /** When it was asked for. */
  at: Date
  /** Which file of the generation, from 0, and how many it has. */
  file: number
  files: number
}

export interface EarlierRequest {
  userId: number
  /** The model that will work on it. */
  card: ModelCard
  /** Only what was ready after this. */
  since: Date
  limit: number
  /** Only of this generation. */
  generation?: string
}

/** What has to be known of a generation to go on with its result. */
interface Source {
  id: string
  model: string
  task: string
  input: unknown
  acceptedAt: Date
  resolvedAt: Date
  files: number
  tracks: readonly unknown[]
}

/** The choices of a row; of one that nobody can read any more, none. */
function choicesOf(input: unknown): DraftValues | null {
  try {
    return parseValues(input)
  } catch {
    return null
  }
}

/** The results of a generation that a model works on: the task, or each recording of it that has a name. */
function resultsIn(from: Source, card: ModelCard): EarlierResult[] {
  const source = catalog.card(from.model)
  const values = choicesOf(from.input)
  if (!source || !values) return []
  const value = {
    kind: earlierKind(card),
    generation: from.id,
    of: source.id,
    task: from.task,
    at: from.resolvedAt.getTime(),
    made: madeWith(source, values),
  }
  const { acceptedAt: at } = from
  const each: EarlierResult[] = namesTrack(card)
    ? from.tracks.flatMap((track, file) =>
        typeof track === 'string' ? [{ value: { ...value, track }, at, file, files: from.files }] : [],
      )
    : [{ value, at, file: 0, files: 1 }]
  return each.filter((one) => card.on && suits(card.on, one.value))
}

/** The models that can go on with a result, likeliest first. */
export function modelsOnto(generation: Generation): ModelCard[] {
  const { id, model, input, taskId: task, acceptedAt, resolvedAt, result } = generation
  if (generation.state !== 'succeeded' || task === null || !resolvedAt || !result) return []
  const { files, tracks = [] } = result
  const source = { id, model, task, input, acceptedAt, resolvedAt, files: files.length, tracks }
  return catalog.offered().filter((card) => card.on && resultsIn(source, card).length > 0)
}

function sourceFrom(row: Record<string, unknown>): Source {
  const { files = [], tracks = [] } = recordOrNull(row.result) ?? {}
  return {
    id: text(row.id),
    model: text(row.model),
    task: text(row.task_id),
    input: row.input,
    acceptedAt: moment(row.accepted_at),
    resolvedAt: moment(row.resolved_at),
    files: list(files).length,
    tracks: list(tracks),
  }
}

function oneOfThem(models: readonly string[]): SQL {
  return sql.join(
    models.map((model) => sql`${model}`),
    sql`, `,
  )
}

/**
 * The newest results of a person that a model works on, as far as the provider still has them: theirs only.
 * One round trip. Throws Outage('db').
 */
export async function earlierOf(db: Db, request: EarlierRequest): Promise<EarlierResult[]> {
  const { userId, card, since, limit, generation } = request
  const models = card.on?.of ?? []
  if (models.length === 0) return []
  const one = generation === undefined ? sql`true` : sql`g.id = ${generation}`
  const rows =
    await db.rows(sql`select g.id, g.model, g.accepted_at, g.resolved_at, g.task_id, g.input, g.result
    from generations g
    where g.user_id = ${userId} and g.state = 'succeeded' and g.task_id is not null
      and g.resolved_at > ${since.toISOString()} and g.model in (${oneOfThem(models)}) and ${one}
    order by g.accepted_at desc limit ${limit}`)
  return rows.flatMap((row) => resultsIn(sourceFrom(row), card))
}

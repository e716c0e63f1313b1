import type { Earlier, FieldSchema, MediaKind, ModelCard } from './card.js'
import type { Plain } from './rule.js'

/** The question which result to work on; it stands for the fields that name an earlier task. */
export const EARLIER = 'earlier'

/** Names of fields that point to an earlier task of the provider: nothing a person can type. */
const TASK_FIELDS = new Set(['task_id', 'taskId', 'origin_task_id', 'audio_id', 'audioId'])
/** Of these, the ones that name one recording among those of a task. */
const TRACK_FIELDS = new Set(['audio_id', 'audioId'])

export function isTaskField(field: string): boolean {
  return TASK_FIELDS.has(field)
}

/** True for a model that works on one recording of a task. */
export function namesTrack(card: ModelCard): boolean {
  return Object.keys(card.input.properties).some((name) => TRACK_FIELDS.has(name))
}

/** The kind of file that an earlier task stands for. */
export function earlierKind(card: ModelCard): MediaKind {
  return namesTrack(card) ? 'audio' : card.output
}

/** The field of the question, for a model that works on earlier results. */
export function earlierField(card: ModelCard): FieldSchema | undefined {
  return card.on && { type: 'string', 'x-media': earlierKind(card) }
}

/** A result of an earlier generation of the same person, as the task that the provider still has. */
export interface EarlierValue {
  kind: MediaKind
  generation: string
  /** The id of the model that made it. */
  of: string
  task: string
  /** Which recording of the task. */
  track?: string | undefined
  /** When it was ready, ms. */
  at: number
  /** What it was made with, as far as somebody may ask. */
  made: Readonly<Record<string, Plain>>
}

/** The provider keeps a task for 14 days; a request may wait in a queue. */
const KEPT_DAYS = 13
const DAY_MS = 86_400_000

/** The oldest moment whose results the provider still has. */
export function keptSince(at: Date): Date {
  return new Date(at.getTime() - KEPT_DAYS * DAY_MS)
}

/** True while the provider still has the task of a result. */
export function isKept({ at: ready }: Pick<EarlierValue, 'at'>, at: Date): boolean {
  return ready > keptSince(at).getTime()
}

/** True when a model that works on earlier results takes this one, whatever its age. */
export function suits(on: Earlier, value: EarlierValue): boolean {
  const isMadeSo = Object.entries(on.made ?? {}).every(([field, values]) =>
    values.some((one) => one === value.made[field]),
  )
  return on.of.includes(value.of) && isMadeSo
}

function isEarlier(value: unknown): value is EarlierValue {
  return typeof value === 'object' && value !== null && 'task' in value
}

/** The result given to a model, among its values or its view; null without one. */
export function earlierIn(values: Readonly<Record<string, unknown>>): EarlierValue | null {
  const given = values[EARLIER]
  const first: unknown = Array.isArray(given) ? given[0] : null
  return isEarlier(first) ? first : null
}

/**
 * What the result that is given says besides: facts that prices and rules name like fields, and fields that
 * have to stay as they were.
 */
export function earlierFacts(card: ModelCard, value: EarlierValue): Record<string, Plain> {
  const { resolution, duration } = value.made
  const kept = (card.on?.same ?? []).flatMap((field) => {
    const known = value.made[field]
    return known === undefined ? [] : [[field, known] as const]
  })
  return {
    ...(resolution !== undefined && { sourceResolution: resolution }),
    ...(duration !== undefined && { sourceDuration: Number(duration) }),
    ...Object.fromEntries(kept),
  }
}

/** What of the result is sent in a field that names a task. */
export function taskIn(name: string, value: EarlierValue | null): string | undefined {
  return TRACK_FIELDS.has(name) ? value?.track : value?.task
}

/** One result for each way that the results of this model may differ in price. */
export function samplesOf(card: ModelCard): EarlierValue[] {
  const { of = [], made = {} } = card.on ?? {}
  const sample = {
    kind: earlierKind(card),
    generation: '',
    of: of[0] ?? '',
    task: 'task',
    track: 'track',
    at: 0,
  }
  const lists = Object.entries(made)
  const [first] = lists
  if (!first) return [{ ...sample, made: {} }]
  const rest = Object.fromEntries(
    lists.slice(1).flatMap(([field, [value]]) => (value === undefined ? [] : [[field, value]])),
  )
  return first[1].map((value) => ({ ...sample, made: { ...rest, [first[0]]: value } }))
}

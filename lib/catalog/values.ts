import { type FieldSchema, type InputSchema, MEDIA_KINDS, type MediaKind, type ModelCard } from './card.js'

/** A file a person gave: sent to the bot, or named by its address. */
export type FileValue =
  | {
      fileId: string
      kind: MediaKind
      mime: string | null
      /** Bytes. */
      size: number | null
      seconds: number | null
      name: string | null
    }
  | { url: string; kind: MediaKind }

export type DraftValue = string | number | boolean | readonly FileValue[]

/** What a person has chosen so far, by field name. */
export type DraftValues = Readonly<Record<string, DraftValue | undefined>>

/** The value a field has now: chosen, else the card's preset, else the schema's default, else undefined. */
export function currentValue(card: ModelCard, values: DraftValues, field: string): unknown {
  return values[field] ?? card.preset?.[field] ?? card.input.properties[field]?.default
}

/** The kind of files a field takes, or null when it takes none that a person can send. */
export function mediaOf(field: FieldSchema): MediaKind | null {
  return MEDIA_KINDS.find((kind) => kind === field['x-media']) ?? null
}

/** Names of fields that point to an earlier task of the provider: nothing a person can type. */
const TASK_FIELDS = new Set(['task_id', 'taskId', 'origin_task_id', 'audio_id', 'audioId'])

export function isTaskField(field: string): boolean {
  return TASK_FIELDS.has(field)
}

/** The ways to satisfy a schema: the required fields of each branch, the common ones included. */
export function branches(input: InputSchema): string[][] {
  const common = input.required ?? []
  if (!input.anyOf || input.anyOf.length === 0) return [[...common]]
  return input.anyOf.map((branch) => [...new Set([...common, ...(branch.required ?? [])])])
}

/** The fields a person must fill: the first way without an earlier task, or null when there is none. */
export function requiredFields(card: ModelCard): string[] | null {
  return branches(card.input).find((fields) => !fields.some(isTaskField)) ?? null
}

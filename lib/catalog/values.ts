import { type FieldSchema, type InputSchema, MEDIA_KINDS, type MediaKind, type ModelCard } from './card.js'
import { EARLIER, type EarlierValue, earlierFacts, earlierField, earlierIn, isTaskField } from './earlier.js'

/** Where a file stands among those that came together: its message and, if any, its album. */
interface Sent {
  message?: number | undefined
  album?: string | undefined
}

/** A file a person gave: sent to the bot, named by its address, or a result the provider still has. */
export type FileValue = Sent &
  (
    | {
        fileId: string
        kind: MediaKind
        mime: string | null
        /** Bytes. */
        size: number | null
        seconds: number | null
        name: string | null
        /** Pixels; a file from before we asked for them has none. */
        width?: number | null | undefined
        height?: number | null | undefined
        /** Somebody has looked: length and size are by its own bytes, as far as these can be read. */
        measured?: true | undefined
      }
    | { url: string; kind: MediaKind }
    | EarlierValue
  )

export type DraftValue = string | number | boolean | readonly FileValue[]

/** What a person has chosen so far, by field name. */
export type DraftValues = Readonly<Record<string, DraftValue | undefined>>

/** All fields of a card with what they hold now; what is left out has no entry. */
export type View = Record<string, unknown>

/** A field of the provider or of ours. */
export function fieldOf(card: ModelCard, name: string): FieldSchema | undefined {
  if (name === EARLIER) return earlierField(card)
  return card.own?.[name] ?? card.input.properties[name]
}

/** The fields that hold values: the provider's, and ours in place of what is built from them. */
export function fieldNamesOf(card: ModelCard): string[] {
  const all = Object.keys(card.input.properties)
  const theirs = card.on ? [EARLIER, ...all.filter((name) => !isTaskField(name))] : all
  if (!card.own) return theirs
  return [...theirs.filter((name) => !card.build || !(name in card.build)), ...Object.keys(card.own)]
}

/**
 * The value a field has now: fixed by the card, chosen, else the card's preset, else the default, else
 * undefined.
 */
export function currentValue(card: ModelCard, values: DraftValues, field: string): unknown {
  return card.fixed?.[field] ?? values[field] ?? card.preset?.[field] ?? fieldOf(card, field)?.default
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

/** Every field with the value it has now. What was chosen for a field the card does not have is not here. */
export function viewOf(card: ModelCard, values: DraftValues): View {
  const view: View = {}
  for (const name of fieldNamesOf(card)) {
    const field = fieldOf(card, name)
    const value = field && mediaOf(field) ? values[name] : currentValue(card, values, name)
    if (!isEmpty(value)) view[name] = value
  }
  const earlier = card.on ? earlierIn(values) : null
  return earlier ? { ...view, ...earlierFacts(card, earlier) } : view
}

/** The kind of files a field takes, or null when it takes none that a person can send. */
export function mediaOf(field: FieldSchema): MediaKind | null {
  return MEDIA_KINDS.find((kind) => kind === field['x-media']) ?? null
}

/** The ways to satisfy a schema: the required fields of each branch, the common ones included. */
export function branches(input: InputSchema): string[][] {
  const common = input.required ?? []
  if (!input.anyOf || input.anyOf.length === 0) return [[...common]]
  return input.anyOf.map((branch) => [...new Set([...common, ...(branch.required ?? [])])])
}

/**
 * The fields a person must fill: the first way without an earlier task, unless the model works on our own
 * results; null when there is none.
 */
export function requiredFields(card: ModelCard): string[] | null {
  const fields = branches(card.input).find((way) => card.on || !way.some(isTaskField))
  if (!fields) return null
  const ours = fields.flatMap((name) => {
    if (isTaskField(name)) return [EARLIER]
    const build = card.build?.[name]
    return build ? Object.values(build.keys).filter((own) => !build.optional?.includes(own)) : [name]
  })
  return [...new Set(ours)]
}

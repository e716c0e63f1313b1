import type { FieldSchema, Format, MediaKind, ModelCard } from './card.js'
import { formatsOf, takenBy } from './formats.js'
import { mediaOf, requiredFields } from './values.js'

/** What a bot can fetch from Telegram; a larger file never reaches the provider. */
const TELEGRAM_MAX_MB = 20
export const BYTES_PER_MB = 1_048_576
/** The longest message Telegram delivers; no typed answer is longer. */
export const TELEGRAM_MAX_TEXT = 4096

export type Option = { value: string | number | boolean }

/** One question of the form. `required` means it cannot be skipped: there is nothing to fall back to. */
export interface Step {
  field: string
  kind: 'text' | 'choice' | 'toggle' | 'number' | 'media'
  required: boolean
  media?: MediaKind
  /** Limits of a list of files; null when the field takes one. */
  many: { min: number; max: number } | null
  /** What the buttons offer, in order; of choices and toggles. */
  options?: readonly Option[]
  minLength?: number
  maxLength?: number
  min?: number
  max?: number
  step?: number
  maxBytes?: number
  mimes?: readonly string[]
  /** What is sent when the person skips. */
  default?: string | number | boolean
}

type Traits = Pick<Step, 'kind'> & Partial<Step>

function mediaTraits(field: FieldSchema, media: MediaKind): Traits {
  const maxMB = Math.min(field['x-maxMB'] ?? TELEGRAM_MAX_MB, TELEGRAM_MAX_MB)
  const max = field.type === 'array' ? (field.maxItems ?? 1) : 1
  return {
    kind: 'media',
    media,
    many: max > 1 ? { min: field.minItems ?? 1, max } : null,
    maxBytes: maxMB * BYTES_PER_MB,
    ...(field['x-mime'] && { mimes: field['x-mime'] }),
  }
}

function numberTraits(field: FieldSchema): Traits {
  const step = field.multipleOf ?? field['x-step'] ?? (field.type === 'integer' ? 1 : undefined)
  return {
    kind: 'number',
    ...(field.minimum !== undefined && { min: field.minimum }),
    ...(field.maximum !== undefined && { max: field.maximum }),
    ...(step !== undefined && { step }),
  }
}

function textTraits(field: FieldSchema): Traits {
  return {
    kind: 'text',
    maxLength: Math.min(field.maxLength ?? TELEGRAM_MAX_TEXT, TELEGRAM_MAX_TEXT),
    ...(field.minLength !== undefined && { minLength: field.minLength }),
  }
}

/** How a field is asked, or null when a person cannot answer it: lists of objects, other kinds of files. */
function traitsOf(field: FieldSchema): Traits | null {
  const media = mediaOf(field)
  if (media) return mediaTraits(field, media)
  if (field['x-media'] !== undefined) return null
  if (field.enum) return { kind: 'choice', options: field.enum.map((value) => ({ value })) }
  if (field.type === 'boolean') return { kind: 'toggle', options: [{ value: false }, { value: true }] }
  if (field.type === 'number' || field.type === 'integer') return numberTraits(field)
  return field.type === 'string' ? textTraits(field) : null
}

function stepOf(card: ModelCard, name: string, required: boolean): Step | null {
  const field = card.input.properties[name]
  const traits = field && traitsOf(field)
  if (!traits) return null
  const fallback = traits.kind === 'media' ? undefined : (card.preset?.[name] ?? field.default)
  const usable = typeof fallback === 'string' || typeof fallback === 'number' || typeof fallback === 'boolean'
  return {
    field: name,
    many: null,
    ...traits,
    required: required && !usable,
    ...(usable && { default: fallback }),
  }
}

const RANK: Record<Step['kind'], number> = { text: 0, media: 1, choice: 2, toggle: 2, number: 2 }

/** The names of the fields to ask: required ones without a preset, then those the card names. */
export function askedFields(card: ModelCard): string[] {
  const needed = (requiredFields(card) ?? []).filter((name) => card.preset?.[name] === undefined)
  return [...new Set([...needed, ...(card.ask ?? [])])]
}

/** True when every field to ask can be answered by a person. */
export function isAskable(card: ModelCard): boolean {
  return askedFields(card).every((name) => {
    const field = card.input.properties[name]
    return field !== undefined && traitsOf(field) !== null
  })
}

/** An optional file belongs to one use of a model: needed there, hidden where another kind is taken. */
function fitted(steps: Step[], card: ModelCard, format: Format): Step[] {
  const taken = takenBy(format)
  const others = new Set(formatsOf(card).map(takenBy))
  const demanded = steps.find((step) => step.media !== undefined && step.media === taken)
  return steps
    .filter(
      (step) => step.media === undefined || step.required || step.media === taken || !others.has(step.media),
    )
    .map((step) => (step === demanded ? { ...step, required: true } : step))
}

/**
 * The questions of a model, one by one: words first, then files, then choices.
 * With a format, only the questions of that use, and its file cannot be skipped.
 */
export function form(card: ModelCard, format?: Format): Step[] {
  const required = new Set(requiredFields(card) ?? [])
  const steps = askedFields(card)
    .map((name) => stepOf(card, name, required.has(name)))
    .filter((step) => step !== null)
    .toSorted((a, b) => RANK[a.kind] - RANK[b.kind])
  return format === undefined ? steps : fitted(steps, card, format)
}

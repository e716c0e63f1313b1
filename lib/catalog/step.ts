import type { Earlier, FieldSchema, MediaKind, ModelCard } from './card.js'
import { EARLIER } from './earlier.js'
import { unboundedFields } from './measure.js'
import type { Plain } from './rule.js'
import { fieldOf, mediaOf } from './values.js'

/** What a bot can fetch from Telegram; a larger file never reaches the provider. */
const TELEGRAM_MAX_MB = 20
export const BYTES_PER_MB = 1_048_576
/** The longest message Telegram delivers; no typed answer is longer. */
export const TELEGRAM_MAX_TEXT = 4096
/** Seeds of all models lie in here. */
const MAX_SEED = 2_147_483_647

export type Option = { value: Plain }

/** One question of the form. `required` means it cannot be skipped: there is nothing to fall back to. */
export interface Step {
  field: string
  kind: 'text' | 'choice' | 'toggle' | 'number' | 'media'
  required: boolean
  media?: MediaKind
  /** Answered by an earlier result of these models, and by nothing else. */
  on?: Earlier
  /** Limits of a list of files; null when the field takes one. */
  many: { min: number; max: number } | null
  /** What the buttons offer, in order; of choices and toggles. */
  options?: readonly Option[]
  minLength?: number
  maxLength?: number
  /** Line breaks become spaces. */
  oneLine?: true
  min?: number
  max?: number
  step?: number
  /** The number only makes results differ: left out, each is another. */
  seed?: true
  maxBytes?: number
  mimes?: readonly string[]
  /** Its length makes the price without an end: an address, which shows none, is no answer. */
  filesOnly?: true
  /** What is sent when the person skips. */
  default?: Plain
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

function numberTraits(name: string, field: FieldSchema): Traits {
  if (isSeed(name)) {
    const { minimum: min = 0, maximum: max = MAX_SEED } = field
    return { kind: 'number', seed: true, min: Math.max(0, min), max, step: 1 }
  }
  const step = field.multipleOf ?? field['x-step'] ?? (field.type === 'integer' ? 1 : undefined)
  return {
    kind: 'number',
    ...(field.minimum !== undefined && { min: field.minimum }),
    ...(field.maximum !== undefined && { max: field.maximum }),
    ...(step !== undefined && { step }),
  }
}

function isSeed(name: string): boolean {
  return name === 'seed' || name === 'seeds'
}

function textTraits(field: FieldSchema): Traits {
  return {
    kind: 'text',
    maxLength: Math.min(field.maxLength ?? TELEGRAM_MAX_TEXT, TELEGRAM_MAX_TEXT),
    ...(field.minLength !== undefined && field.minLength > 0 && { minLength: field.minLength }),
    ...(field['x-oneLine'] && { oneLine: true }),
  }
}

function choiceTraits(values: readonly Plain[]): Traits {
  return { kind: 'choice', options: values.map((value) => ({ value })) }
}

/** How a field is asked, or null when a person cannot answer it: lists of objects, other kinds of files. */
function traitsOf(card: ModelCard, name: string): Traits | null {
  const field = fieldOf(card, name)
  if (!field || field.deprecated) return null
  const media = mediaOf(field)
  if (media && card.on && name === EARLIER) return { kind: 'media', media, many: null, on: card.on }
  if (media) return mediaTraits(field, media)
  if (field['x-media'] !== undefined) return null
  if (field.type === 'boolean') return { kind: 'toggle', options: [{ value: false }, { value: true }] }
  const offered = card.offer?.[name] ?? field.enum
  if (offered) return choiceTraits(offered)
  if (field.type === 'number' || field.type === 'integer') return numberTraits(name, field)
  return field.type === 'string' ? textTraits(field) : null
}

/** True when a person can answer the field. */
export function canAsk(card: ModelCard, name: string): boolean {
  return traitsOf(card, name) !== null
}

/** The question of a field, or null when a person cannot answer it. */
export function stepOf(card: ModelCard, name: string, required: boolean): Step | null {
  const traits = traitsOf(card, name)
  if (!traits) return null
  const fallback = traits.kind === 'media' ? undefined : (card.preset?.[name] ?? fieldOf(card, name)?.default)
  const usable =
    (typeof fallback === 'string' && fallback !== '') ||
    typeof fallback === 'number' ||
    typeof fallback === 'boolean'
  return {
    field: name,
    many: null,
    ...traits,
    required: required && !usable,
    ...(usable && { default: fallback }),
    ...(traits.kind === 'media' && unboundedFields(card).includes(name) && { filesOnly: true as const }),
  }
}

import { type Api, FORMATS, type Format, type ModelCard } from './card.js'
import { form, isAskable } from './form.js'
import { formatsOf } from './formats.js'
import { freeAmong } from './free.js'
import { creditsFor, creditsRange } from './price.js'
import { requiredFields } from './values.js'

/** The APIs we can submit to today. */
const SPOKEN: readonly Api[] = ['market']

export type Unoffered = 'retired' | 'api' | 'earlier-task' | 'unaskable' | 'no-price'

/** Why a model is not offered, or null when it is. */
export function unofferedBecause(card: ModelCard): Unoffered | null {
  if (card.status === 'retired') return 'retired'
  if (!SPOKEN.includes(card.api)) return 'api'
  if (requiredFields(card) === null) return 'earlier-task'
  if (!isAskable(card)) return 'unaskable'
  return creditsFor(card, {}) === null || creditsRange(card) === null ? 'no-price' : null
}

export interface Catalog {
  /** All cards, the retired ones too. */
  readonly cards: readonly ModelCard[]
  /** The card of an id, offered or not: old generations still have a name. Null for an unknown id. */
  card(id: string): ModelCard | null
  isOffered(id: string): boolean
  /** What can be bought now: popular first, then cheap, then by id. */
  offered(): readonly ModelCard[]
  formatsOf(card: ModelCard): Format[]
  /** The offered models of a format, in the order of `offered`. */
  ofFormat(format: Format): readonly ModelCard[]
  /** The formats with at least one offered model, in the order of `FORMATS`. */
  formats(): readonly Format[]
  /** The models free to try: the operator's list, or without one the cheapest five with a text-to-image. */
  freeModels(ids: readonly string[] | null): readonly ModelCard[]
  /** Every question that can be asked, with all answers its buttons offer. */
  askable(): ReadonlyMap<string, readonly string[]>
}

function rank(card: ModelCard): number {
  return card.popularity ?? Number.MAX_SAFE_INTEGER
}

function cost(card: ModelCard): number {
  return creditsFor(card, {}) ?? Number.MAX_SAFE_INTEGER
}

function byAppeal(a: ModelCard, b: ModelCard): number {
  return rank(a) - rank(b) || cost(a) - cost(b) || (a.id < b.id ? -1 : 1)
}

function askableAmong(offered: readonly ModelCard[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const step of offered.flatMap((card) => form(card))) {
    const values = found.get(step.field) ?? new Set<string>()
    if (step.kind === 'choice') for (const option of step.options ?? []) values.add(String(option.value))
    found.set(step.field, values)
  }
  const fields = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return new Map(fields.map(([field, values]) => [field, [...values]]))
}

/** A catalogue of these cards. Nothing is computed before it is asked for; answers are kept. */
export function catalogOf(cards: readonly ModelCard[]): Catalog {
  const byId = new Map(cards.map((card) => [card.id, card]))
  let offered: readonly ModelCard[] | null = null
  const byFormat = new Map<Format, readonly ModelCard[]>()
  const free = new Map<string | null, readonly ModelCard[]>()

  const catalog: Catalog = {
    cards,
    card: (id) => byId.get(id) ?? null,
    isOffered: (id) => catalog.offered().some((card) => card.id === id),
    offered() {
      offered ??= cards.filter((card) => unofferedBecause(card) === null).toSorted(byAppeal)
      return offered
    },
    formatsOf,
    ofFormat(format) {
      const known = byFormat.get(format)
      if (known) return known
      const found = catalog.offered().filter((card) => formatsOf(card).includes(format))
      byFormat.set(format, found)
      return found
    },
    formats: () => FORMATS.filter((format) => catalog.ofFormat(format).length > 0),
    freeModels(ids) {
      const key = ids === null ? null : ids.join(' ')
      const known = free.get(key)
      if (known) return known
      const found = freeAmong(catalog.offered(), ids)
      free.set(key, found)
      return found
    },
    askable: () => askableAmong(catalog.offered()),
  }
  return catalog
}

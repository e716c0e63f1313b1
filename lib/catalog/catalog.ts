import { FORMATS, type Format, type ModelCard } from './card.js'
import { form, isAskable } from './form.js'
import { formatsOf } from './formats.js'
import { freeAmong } from './free.js'
import { type OwnCredits, withOwnCredits } from './own-credits.js'
import { creditsRange, usualCredits } from './range.js'
import { search } from './search.js'
import type { SearchLanguage } from './search-index.js'
import { settings } from './settings.js'
import { successorOf } from './successor.js'
import { requiredFields } from './values.js'

export type Unoffered =
  | 'retired'
  | 'helper'
  | 'helped'
  | 'twin'
  | 'lapsed'
  | 'unbounded'
  | 'earlier-task'
  | 'unaskable'
  | 'no-price'

/** Why a model is not offered, or null when it is. */
export function unofferedBecause(card: ModelCard): Unoffered | null {
  if (card.status === 'retired') return 'retired'
  if (card.withheld) return card.withheld
  const { credits, table, tokens } = card.price
  if (credits === undefined && !table && !tokens) return 'no-price'
  if (requiredFields(card) === null) return 'earlier-task'
  if (!isAskable(card)) return 'unaskable'
  return creditsRange(card) === null || usualCredits(card) === null ? 'no-price' : null
}

export interface Catalog {
  /** All cards, the retired ones too. */
  readonly cards: readonly ModelCard[]
  /** The card of an id, offered or not: old generations still have a name. Null for an unknown id. */
  card(id: string): ModelCard | null
  isOffered(id: string): boolean
  /** What can be bought now: popular first, then cheap, then by id. */
  offered(): readonly ModelCard[]
  formatsOf(card: ModelCard): readonly Format[]
  /** The offered models of a format, in the order of `offered`. */
  ofFormat(format: Format): readonly ModelCard[]
  /** The offered models that a typed text means, best first; `casual`: nobody asked for models. */
  search(query: string, language: SearchLanguage, casual?: true): readonly ModelCard[]
  /** The formats with at least one offered model, in the order of `FORMATS`. */
  formats(): readonly Format[]
  /** The models free to try: the operator's list, or without one the cheapest five with a text-to-image. */
  freeModels(ids: readonly string[] | null): readonly ModelCard[]
  /** Every question and every setting, with all answers its buttons offer. */
  askable(): ReadonlyMap<string, readonly string[]>
}

/** The catalogue of this process: whoever opens the world says what the operator sells in addition. */
export interface Shop extends Catalog {
  /**
   * Offers models without a known price at what the operator says they cost, and none that never costs less
   * than `cap`, in thousandths of a credit. The same again does nothing.
   */
  sellAt(own: OwnCredits, cap?: number): void
}

/** Popular ones first, then cheap ones, those that need an earlier result last, then by id. */
function byAppeal(cards: readonly ModelCard[]): readonly ModelCard[] {
  const ranked = cards.map((card) => ({
    card,
    rank: card.popularity ?? Number.MAX_SAFE_INTEGER,
    later: card.on ? 1 : 0, // What needs a result first is no way to begin.
    cost: usualCredits(card) ?? Number.MAX_SAFE_INTEGER,
  }))
  const sorted = ranked.toSorted(
    (a, b) => a.rank - b.rank || a.later - b.later || a.cost - b.cost || (a.card.id < b.card.id ? -1 : 1),
  )
  return sorted.map(({ card }) => card)
}

function askableAmong(offered: readonly ModelCard[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const step of offered.flatMap((card) => [...form(card), ...settings(card)])) {
    const values = found.get(step.field) ?? new Set<string>()
    if (step.kind === 'choice') for (const option of step.options ?? []) values.add(String(option.value))
    found.set(step.field, values)
  }
  const fields = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return new Map(fields.map(([field, values]) => [field, [...values]]))
}

/** The titles of retired models, by the id of the one to take instead. */
function oldNamesIn(catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const card of catalog.cards) {
    const heir = card.status === 'retired' ? successorOf(catalog, card) : null
    if (heir) names.set(heir.id, [...(names.get(heir.id) ?? []), card.title])
  }
  return names
}

/** A catalogue of these cards, which can be sold at the operator's prices. */
export function shopOf(given: () => readonly ModelCard[]): Shop {
  let terms = JSON.stringify([{}, null])
  let catalog = catalogOf(given)
  return {
    get cards() {
      return catalog.cards
    },
    card: (id) => catalog.card(id),
    isOffered: (id) => catalog.isOffered(id),
    offered: () => catalog.offered(),
    formatsOf,
    ofFormat: (format) => catalog.ofFormat(format),
    search: (query, language, casual) => catalog.search(query, language, casual),
    formats: () => catalog.formats(),
    freeModels: (ids) => catalog.freeModels(ids),
    askable: () => catalog.askable(),
    sellAt(own, cap) {
      const asked = JSON.stringify([own, cap ?? null])
      if (asked === terms) return
      terms = asked
      catalog = catalogOf(() => withOwnCredits(given(), own), cap)
    },
  }
}

/** True for a model with some choices that cost at most so much: what never does cannot be run. */
function isWithin(card: ModelCard, cap: number | undefined): boolean {
  return cap === undefined || (creditsRange(card)?.least ?? 0) <= cap
}

/** A catalogue of these cards. Nothing is read or computed before it is asked for; answers are kept. */
export function catalogOf(given: readonly ModelCard[] | (() => readonly ModelCard[]), cap?: number): Catalog {
  let cards: readonly ModelCard[] | null = typeof given === 'function' ? null : given
  let byId: ReadonlyMap<string, ModelCard> | null = null
  let offered: readonly ModelCard[] | null = null
  let askable: ReadonlyMap<string, readonly string[]> | null = null
  let oldNames: ReadonlyMap<string, readonly string[]> | null = null
  const byFormat = new Map<Format, readonly ModelCard[]>()
  const free = new Map<string | null, readonly ModelCard[]>()
  const isSold = (card: ModelCard) => unofferedBecause(card) === null && isWithin(card, cap)

  const catalog: Catalog = {
    get cards() {
      cards ??= typeof given === 'function' ? given() : given
      return cards
    },
    card(id) {
      byId ??= new Map(catalog.cards.map((card) => [card.id, card]))
      return byId.get(id) ?? null
    },
    isOffered: (id) => catalog.offered().some((card) => card.id === id),
    offered() {
      offered ??= byAppeal(catalog.cards.filter(isSold))
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
    search(query, language, casual) {
      oldNames ??= oldNamesIn(catalog)
      return search(catalog.offered(), query, { language, oldNames, ...(casual && { casual }) })
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
    askable() {
      askable ??= askableAmong(catalog.offered())
      return askable
    },
  }
  return catalog
}

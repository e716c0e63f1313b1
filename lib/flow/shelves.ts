import { SHELVES, type ShelfName } from '../../content/index.js'
import {
  catalog,
  FORMATS,
  type Format,
  isListed,
  LISTS,
  type ListName,
  type ModelCard,
} from '../catalog/index.js'
import type { Config } from '../config.js'
import { FILTERS, filterNamed, type ListedModel } from '../telegram/screens/lists.js'
import { isFree, priceFrom } from './offer.js'

/** What a list shows: which models, which page of them, narrowed to what. */
export interface Shelf {
  list: ShelfName
  page: number
  /** The letter of a filter. */
  filter: string | null
}

/** True for the name of a list, a format or a shelf, and not of something we know no more. */
export function isList(text: string): text is ShelfName {
  return [...FORMATS, ...SHELVES].some((list) => list === text)
}

/** True for lists long enough to be narrowed. */
export function canFilter(list: ShelfName): boolean {
  return formatOf(list) !== undefined
}

/** The models on a list that everybody sees alike; of a shelf of one's own, none. */
export function cardsOn(list: ShelfName, config: Config): readonly ModelCard[] {
  switch (list) {
    case 'popular':
      return catalog.offered().filter((card) => isListed(card, 'popular'))
    case 'free':
      return config.free.perDay > 0 ? catalog.freeModels(config.free.models) : []
    case 'mine':
    case 'found':
      return []
    default:
      return catalog.ofFormat(list)
  }
}

function listNamed(filter: string): ListName | null {
  const named = filterNamed(filter)
  return LISTS.find((name) => name === named) ?? null
}

/** Those of the models that a filter leaves; `available` is what the person can spend, minor units. */
export function narrowed(
  cards: readonly ModelCard[],
  filter: string | null,
  at: { config: Config; available: number | null; list: ShelfName },
): readonly ModelCard[] {
  if (filter === null) return cards
  if (filterNamed(filter) === 'affordable') {
    const most = at.available ?? 0
    const format = formatOf(at.list)
    return cards.filter(
      (card) => isFree(card, at.config) || priceFrom(card, at.config, format).price.amount <= most,
    )
  }
  const name = listNamed(filter)
  return name === null ? cards : cards.filter((card) => isListed(card, name))
}

/** The filters that leave some models of a list but not all, and how many; the balance decides for itself. */
export function filtersFor(list: ShelfName, config: Config): { filter: string; count: number | null }[] {
  const cards = cardsOn(list, config)
  return Object.keys(FILTERS).flatMap((filter): { filter: string; count: number | null }[] => {
    if (listNamed(filter) === null) return [{ filter, count: null }]
    const count = narrowed(cards, filter, { config, available: null, list }).length
    return count > 0 && count < cards.length ? [{ filter, count }] : []
  })
}

/** A model as a line of a list: its price in the use of the list, or in any. */
export function listed(
  card: ModelCard,
  at: { config: Config; format?: Format; liked?: readonly string[] | undefined },
): ListedModel {
  const { price, fixed } = priceFrom(card, at.config, at.format)
  return {
    id: card.id,
    title: card.title,
    price,
    fixed,
    free: isFree(card, at.config),
    ...(at.liked?.includes(card.id) ? { liked: true } : {}),
  }
}

/** The format of this name, or undefined for a shelf of many and for what is no format. */
export function formatOf(list: string | undefined): Format | undefined {
  return FORMATS.find((format) => format === list)
}

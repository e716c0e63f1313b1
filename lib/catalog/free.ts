import type { ModelCard } from './card.js'
import { formatsOf } from './formats.js'
import { creditsRange } from './range.js'

/** How many models are free to try when the operator names none. */
const FREE_COUNT = 5

/** The most that one run can cost us: a free model is free with its dearest choice too. */
function risk(card: ModelCard): number {
  return creditsRange(card)?.most ?? Number.MAX_SAFE_INTEGER
}

function makesPictures(card: ModelCard): boolean {
  return formatsOf(card).includes('text-to-image')
}

/**
 * The free ones among offered models: those of the list, or the cheapest few that
 * need no earlier result, a text-to-image among them.
 */
export function freeAmong(offered: readonly ModelCard[], ids: readonly string[] | null): ModelCard[] {
  if (ids !== null) return offered.filter((card) => ids.includes(card.id))
  const cheap = offered
    .filter(({ on }) => !on)
    .toSorted((a, b) => risk(a) - risk(b) || (a.id < b.id ? -1 : 1))
  const free = cheap.slice(0, FREE_COUNT)
  const picture = cheap.find(makesPictures)
  if (picture === undefined || free.some(makesPictures)) return free
  return [...free.slice(0, FREE_COUNT - 1), picture]
}

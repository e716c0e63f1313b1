import type { ModelCard } from './card.js'

/** Thousandths of a KIE credit for one unit of a model's price (a request, a second), by model id. */
export type OwnCredits = Readonly<Record<string, number>>

const MILLI = 1_000

/** A model that only lacks a rate: KIE names none, or the one it named is over. */
export function lacksRate({ status, withheld, price }: ModelCard): boolean {
  if (status === 'retired' || (withheld && withheld !== 'lapsed')) return false
  return price.credits === undefined && !price.table && !price.tokens
}

/** The cards with the operator's rates on those that have none of their own; unknown ids do nothing. */
export function withOwnCredits(cards: readonly ModelCard[], own: OwnCredits): readonly ModelCard[] {
  return cards.map((card) => {
    const milli = Object.hasOwn(own, card.id) ? own[card.id] : undefined
    if (milli === undefined || !lacksRate(card)) return card
    const { withheld: _, ...rest } = card
    return { ...rest, price: { ...card.price, credits: milli / MILLI } }
  })
}

/** The ids the operator priced in vain: unknown here, not for sale, or with a price of their own. */
export function vainCredits(cards: readonly ModelCard[], own: OwnCredits): string[] {
  const open = new Set(cards.filter(lacksRate).map(({ id }) => id))
  return Object.keys(own).filter((id) => !open.has(id))
}

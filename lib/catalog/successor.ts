import type { ModelCard } from './card.js'

/** What has to be known of a catalogue to find one. */
interface Offer {
  card(id: string): ModelCard | null
  isOffered(id: string): boolean
}

const MOST_STEPS = 5 // A chain of successors ends; a ring must not hang us.

/**
 * The offered model to take instead of one that is not: its successor, or of a twin the other door to the
 * same service. Null when nothing is like it, and for a model that is offered itself.
 */
export function successorOf(catalog: Offer, card: ModelCard): ModelCard | null {
  if (catalog.isOffered(card.id)) return null
  let next: ModelCard | null = card
  for (let step = 0; next && step < MOST_STEPS; step += 1) {
    const id: string | null = next.twin ?? next.successor ?? null
    next = id === null ? null : catalog.card(id)
    if (next && catalog.isOffered(next.id)) return next
  }
  return null
}

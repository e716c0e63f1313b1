import type { Catalog, ModelCard, Rates } from '../../lib/catalog/index.js'

/** What is wrong, and where to look. */
export interface Fault {
  place: string
  problem: string
}

/** What is verified: the catalogue as built, and where each card comes from. */
export interface Subject {
  catalog: Catalog
  rates: Rates & { maxAmount: number }
  /** The file of each card, as the folder lists them: `models/vendor/model.ts` by card id. */
  files: ReadonlyMap<string, string>
  /** The cards to look at; without it, all. */
  only?: readonly string[]
}

/** One promise about catalogue and content. No faults means it holds. */
export interface Check {
  name: string
  faults(subject: Subject): Fault[]
}

/** Where a card is to be mended. */
export function placeOf(subject: Subject, card: ModelCard): string {
  return `${subject.files.get(card.id) ?? 'models'} (${card.id})`
}

function attempt(problems: () => string[]): string[] {
  try {
    return problems()
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

function lookedAt({ catalog, only }: Subject): readonly ModelCard[] {
  return only ? catalog.cards.filter((card) => only.includes(card.id)) : catalog.cards
}

/** A check of every card by itself: the problems it finds with one; a card that breaks the check is one. */
export function eachCard(name: string, problems: (card: ModelCard, subject: Subject) => string[]): Check {
  return {
    name,
    faults: (subject) =>
      lookedAt(subject).flatMap((card) =>
        attempt(() => problems(card, subject)).map((problem) => ({ place: placeOf(subject, card), problem })),
      ),
  }
}

/** A check of every card that is for sale. */
export function eachOffered(name: string, problems: (card: ModelCard, subject: Subject) => string[]): Check {
  return eachCard(name, (card, subject) =>
    subject.catalog.isOffered(card.id) ? problems(card, subject) : [],
  )
}

import type { Format, ModelCard, Use } from './card.js'
import { formatsOf, takenBy } from './formats.js'
import { canAsk, type Step, stepOf } from './step.js'
import { fieldNamesOf, fieldOf, mediaOf, requiredFields } from './values.js'

const RANK: Record<Step['kind'], number> = { text: 1, media: 2, choice: 3, toggle: 3, number: 3 }

/** What is worked on stands before everything: without it no other answer is worth giving. */
function rank(step: Step): number {
  return step.on ? 0 : RANK[step.kind]
}

/**
 * The names of the fields to ask: required ones we have no value of our own for, then those the card names.
 */
export function askedFields(card: ModelCard): string[] {
  const ours = new Set([...Object.keys({ ...card.preset, ...card.fixed }), ...(card.on?.same ?? [])])
  const needed = (requiredFields(card) ?? []).filter((name) => !ours.has(name))
  return [...new Set([...needed, ...(card.ask ?? [])])]
}

/** True when every field to ask can be answered by a person. */
export function isAskable(card: ModelCard): boolean {
  return askedFields(card).every((name) => canAsk(card, name))
}

function isFile(card: ModelCard, name: string): boolean {
  const field = fieldOf(card, name)
  return field !== undefined && mediaOf(field) !== null
}

/** The fields that mean something in a use: its files, and whatever is no file. */
function belongs(card: ModelCard, use: Use): (name: string) => boolean {
  return (name) => use.hide?.includes(name) !== true && (!isFile(card, name) || use.take.includes(name))
}

/**
 * The names of a card's fields that one format leaves. Where the card says nothing about its uses, an
 * optional file belongs to one use: it is hidden where another kind is taken.
 */
export function fittingFields(card: ModelCard, names: readonly string[], format: Format): string[] {
  const use = card.uses?.[format]
  if (use) return names.filter(belongs(card, use))
  const taken = takenBy(format)
  const others = new Set(formatsOf(card).map(takenBy))
  const required = new Set(requiredFields(card) ?? [])
  return names.filter((name) => {
    const field = fieldOf(card, name)
    const media = field ? mediaOf(field) : null
    return media === null || required.has(name) || media === taken || !others.has(media)
  })
}

/** The file a format cannot do without, where the schema alone would let it be left out. */
function demanded(card: ModelCard, names: readonly string[], format: Format): string | undefined {
  const use = card.uses?.[format]
  if (use) return use.take[0]
  const taken = takenBy(format)
  return names.find((name) => {
    const field = fieldOf(card, name)
    return field !== undefined && taken !== null && mediaOf(field) === taken
  })
}

/** The names of the questions of one use; a file it needs is asked though the card does not name it. */
function namesFor(card: ModelCard, format: Format): string[] {
  const names = askedFields(card)
  const first = card.uses?.[format]?.take[0]
  const all = first === undefined || names.includes(first) ? names : [...names, first]
  return fittingFields(card, all, format)
}

/**
 * The questions of a model, one by one: the result it works on, words, files, choices.
 * With a format, only the questions of that use, and its file cannot be skipped.
 */
export function form(card: ModelCard, format?: Format): Step[] {
  const names = format === undefined ? askedFields(card) : namesFor(card, format)
  const required = new Set(requiredFields(card) ?? [])
  const needed = format ? [demanded(card, names, format), ...(card.uses?.[format]?.need ?? [])] : []
  return names
    .flatMap((name) => stepOf(card, name, required.has(name) || needed.includes(name)) ?? [])
    .toSorted((a, b) => rank(a) - rank(b))
}

/** The fields of a card that a person may ever set. */
export function settableFields(card: ModelCard): string[] {
  const settled = new Set([...Object.keys(card.fixed ?? {}), ...(card.on?.same ?? [])])
  return fieldNamesOf(card).filter((name) => !settled.has(name) && canAsk(card, name))
}

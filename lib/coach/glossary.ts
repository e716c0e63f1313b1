import type { Term } from '../../content/index.js'
import { inLatin, isNear, onOtherKeyboard, wordsIn } from '../catalog/index.js'

const MOST_FOUND = 8
/** Shorter words must be typed without a mistake. */
const FORGIVEN_LETTERS = 4

interface Named {
  term: Term
  /** Its names as one word each, in Latin letters. */
  names: string[]
}

const joined = (text: string): string => wordsIn(text).map(inLatin).join('')

function named(term: Term): Named {
  const names = [term.id, term.name, ...term.also].flatMap((name) => [
    joined(name),
    ...wordsIn(name).map(inLatin),
  ])
  return { term, names: [...new Set(names)].filter((name) => name.length > 1) }
}

/** How well a typed text names a term: 3 exactly, 2 its beginning, 1 with a typing mistake, 0 not. */
function fitOf({ names }: Named, typed: string): number {
  if (typed.length < 2) return 0
  if (names.includes(typed)) return 3
  if (names.some((name) => name.startsWith(typed))) return 2
  if (typed.length < FORGIVEN_LETTERS) return 0
  const most = typed.length > 6 ? 2 : 1
  return names.some((name) => isNear(name, typed, most)) ? 1 : 0
}

/**
 * The terms that typed words name, best first: in either alphabet, with typing mistakes, and when they were
 * typed on the other keyboard. Several terms only when none is named exactly.
 */
export function findTerms(terms: readonly Term[], query: string): Term[] {
  const spellings = [query, onOtherKeyboard(query)].map(joined)
  const found = terms
    .map(named)
    .map((one) => ({ term: one.term, fit: Math.max(...spellings.map((typed) => fitOf(one, typed))) }))
    .filter((one) => one.fit > 0)
    .toSorted((a, b) => b.fit - a.fit)
  const best = found[0]?.fit ?? 0
  const kept = best > 1 ? found.filter((one) => one.fit === best) : found
  return kept.slice(0, MOST_FOUND).map(({ term }) => term)
}

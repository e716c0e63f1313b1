import { likeness, meaningful } from './search.js'
import { onOtherKeyboard, spellingsOf, wordsIn } from './words.js'

/** What a ready scenario is found by: its name, and what is said of it. */
export interface Findable {
  name: string
  title: string
  about: string
}

/** By its title rather than by what is said of it. */
const TITLE_WEIGHT = 3
const MIN_LETTERS = 3
/** So many letters alike are no accident. */
const SURE_LETTERS = 5

function fitOf(typed: string, text: string, isTitle: boolean): number {
  const spellings = spellingsOf(typed)
  const fits = wordsIn(text).flatMap((known) => spellings.map((one) => likeness(one, known, isTitle)))
  return Math.max(0, ...fits)
}

/** True when a title has a word that begins like this one: thanks are no wish to save a photo. */
function begins(typed: string, title: string): boolean {
  return wordsIn(title).some((known) => known.slice(0, SURE_LETTERS) === typed.slice(0, SURE_LETTERS))
}

/** How well all the words fit; 0 when one of them fits nothing. */
function scoreOf(words: readonly string[], one: Findable, casual: boolean): number {
  const scores = words.map((word) => {
    const isMeant = word.length >= MIN_LETTERS && (!casual || begins(word, one.title))
    const title = isMeant ? fitOf(word, one.title, true) : 0
    return Math.max(title * TITLE_WEIGHT, casual ? 0 : fitOf(word, one.about, false))
  })
  return scores.every((score) => score > 0) ? scores.reduce((sum, score) => sum + score, 0) : 0
}

/**
 * The names of the scenarios that a typed text means, best first: every telling word is found in the title or
 * in what is said of it, typed on either keyboard; words that came by themselves (`casual`) in the title
 * only.
 */
export function searchPresets(
  all: readonly Findable[],
  query: string,
  { casual = false }: { casual?: boolean } = {},
): string[] {
  for (const text of [query, onOtherKeyboard(query)]) {
    const words = meaningful(text)
    const scored = all.map((one) => ({ one, score: words.length === 0 ? 0 : scoreOf(words, one, casual) }))
    const found = scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score)
    if (found.length > 0) return found.map(({ one }) => one.name)
  }
  return []
}

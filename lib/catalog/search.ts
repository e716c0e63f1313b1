import { formatWords, littleWords, tagWords } from '../../models/vocabulary.js'
import type { ModelCard } from './card.js'
import { formatsOf, takenBy } from './formats.js'
import { type Asked, type Index, indexOf, TITLE_WEIGHT } from './search-index.js'
import { inLatin, isNear, onOtherKeyboard, soundOf, spellingsOf, wordsIn } from './words.js'

/** Letters that two forms of a word share at least, and by how many their ends may differ. */
const STEM_LETTERS = 4
const MAX_ENDING = 3
/** Models that match a word this much worse than the best are noise. */
const MIN_SHARE = 0.35
const MAX_QUERY_WORDS = 8
const LITTLE: ReadonlySet<string> = new Set(littleWords)
/** What a whole title, or its beginning, weighs more than its words. */
const WHOLE_TITLE = 50
const TITLE_BEGINS = 10
/** What it weighs that all words name one format: they say what is wanted, not by whom. */
const WHOLE_FORMAT = 20
/** Sounds of a name and of what was typed are compared from this length on. */
const MIN_SOUND = 4
/** Words shorter than this mean no model by themselves. */
const MIN_NAME = 3

function commonLetters(a: string, b: string): number {
  let count = 0
  while (count < a.length && a[count] === b[count]) count += 1
  return count
}

/** How well a typed word fits a known one, from 0 to 1. */
export function likeness(typed: string, known: string, isName: boolean): number {
  if (typed === known) return 1
  if (typed.length >= 2 && known.startsWith(typed)) return 0.8
  const stem = commonLetters(typed, known)
  if (stem >= STEM_LETTERS && Math.max(typed.length, known.length) - stem <= MAX_ENDING) return 0.7
  if (!isName || typed.length < STEM_LETTERS) return 0
  return isNear(typed, known, typed.length > 6 ? 2 : 1) ? 0.5 : 0
}

/** A name heard and written down as it sounds. */
const SOUND_FIT = 0.6

interface Score {
  weight: number
  /** By a name or a kind, not only by what a description says besides. */
  named: boolean
  /** The title has it. */
  titled: boolean
}

/** What one typed word weighs for each model, in its best spelling. */
function scoresOf(index: Index, typed: string): Map<number, Score> {
  const scores = new Map<number, Score>()
  const spellings = spellingsOf(typed)
  const heard = soundOf(inLatin(typed))
  for (const [known, { places, isName, sound }] of index) {
    let fit = 0
    for (const spelling of spellings) fit = Math.max(fit, likeness(spelling, known, isName))
    if (fit < SOUND_FIT && heard.length >= MIN_SOUND && heard === sound) fit = SOUND_FIT
    if (fit === 0) continue
    for (const [place, weight] of places) {
      const before = scores.get(place)
      const named = isName && typed.length >= MIN_NAME
      scores.set(place, {
        weight: Math.max(before?.weight ?? 0, fit * weight),
        named: named || before?.named === true,
        titled: weight >= TITLE_WEIGHT || before?.titled === true,
      })
    }
  }
  return scores
}

interface Found {
  place: number
  /** Typed words that it has by name, and of these and others how many. */
  named: number
  matched: number
  titled: number
  score: number
  /** For a title that is meant as a whole. */
  bonus: number
}

function bonusOf(card: ModelCard, words: readonly string[]): number {
  const [title, phrase] = [wordsIn(card.title).join(' '), words.join(' ')]
  if (title === phrase) return WHOLE_TITLE
  if (namesFormat(card, words)) return WHOLE_FORMAT
  return title.startsWith(phrase) ? TITLE_BEGINS : 0
}

function isTagged(card: ModelCard, words: readonly string[]): boolean {
  const said = new Set(card.tags.flatMap((tag) => wordsIn(tagWords[tag])))
  return words.every((word) => said.has(word))
}

/** True when one format of the model is called all of this; a single word has to be a tag, too. */
function namesFormat(card: ModelCard, words: readonly string[]): boolean {
  return formatsOf(card).some((format) => {
    if (words.length === 1 && (takenBy(format) !== null || !isTagged(card, words))) return false
    const said = new Set(wordsIn(formatWords[format]))
    return words.every((word) => said.has(word))
  })
}

/**
 * Two words of a description outweigh no name; what matches most is what was meant. Models whose titles have
 * all that was typed stand in the order of the list: what else is said of them says nothing. What works on an
 * earlier result stands behind the others.
 */
function byMeaning(cards: readonly ModelCard[], count: number): (a: Found, b: Found) => number {
  const titled = (one: Found) => (one.titled === count ? 1 : 0)
  const later = (one: Found) => (cards[one.place]?.on && one.bonus < WHOLE_TITLE ? 1 : 0)
  const score = (one: Found) => one.bonus + (titled(one) ? 0 : one.score)
  return (a, b) =>
    b.named - a.named ||
    b.matched - a.matched ||
    later(a) - later(b) ||
    titled(b) - titled(a) ||
    score(b) - score(a) ||
    a.place - b.place
}

function foundBy(cards: readonly ModelCard[], index: Index, words: readonly string[]): Found[] {
  const all = new Map<number, Found>()
  for (const word of words) {
    for (const [place, { weight, named, titled }] of scoresOf(index, word)) {
      const card = cards[place]
      const bonus = card ? bonusOf(card, words) : 0
      const found = all.get(place) ?? { place, named: 0, matched: 0, titled: 0, score: 0, bonus }
      all.set(place, {
        ...found,
        named: found.named + (named ? 1 : 0),
        matched: found.matched + 1,
        titled: found.titled + (titled ? 1 : 0),
        score: found.score + weight,
      })
    }
  }
  const ranked = [...all.values()].toSorted(byMeaning(cards, words.length))
  const first = ranked[0]
  const best = Math.max(0, ...ranked.map(({ score }) => score))
  return ranked.filter(
    ({ named, matched, score, bonus }) =>
      named === first?.named && matched === first.matched && score + bonus >= best * MIN_SHARE,
  )
}

/** Strength per typed word at which nobody meant the other keyboard, and by how much the other must win. */
const CERTAIN = 105
const CLEARLY = 1.5

function strength(found: readonly Found[]): number {
  return found[0] ? found[0].matched * 100 + found[0].score : 0
}

/** The words that say something: little ones count only where there is nothing else. */
export function meaningful(text: string): string[] {
  const words = wordsIn(text)
  const telling = words.filter((word) => !LITTLE.has(word))
  return (telling.length > 0 ? telling : words).slice(0, MAX_QUERY_WORDS)
}

/** Two words that are one in a title, though each means nothing there. */
function joined(index: Index, words: readonly string[]): string[] {
  const isName = (word: string) =>
    spellingsOf(word).some((spelling) => (index.get(spelling)?.sound ?? '') !== '') ||
    isHeard(index, soundOf(inLatin(word)))
  const at = words.findIndex((word, place) => {
    const next = words[place + 1]
    return next !== undefined && !(isName(word) && isName(next)) && isName(word + next)
  })
  if (at === -1) return [...words]
  return [...words.slice(0, at), `${words[at]}${words[at + 1]}`, ...words.slice(at + 2)]
}

function isHeard(index: Index, heard: string): boolean {
  return heard.length >= MIN_SOUND && [...index.values()].some(({ sound }) => sound === heard)
}

/**
 * The models that a typed text means, best first, of a list in its own order: by title, maker, format, tags
 * and words, in either language, with typing mistakes, by ear, and when it was typed on the other keyboard.
 * Nothing for a text without words. The list is read once and remembered.
 */
export function search(cards: readonly ModelCard[], query: string, asked: Asked): readonly ModelCard[] {
  const index = indexOf(cards, asked)
  const words = joined(index, meaningful(query))
  const typed = foundBy(cards, index, words)
  const other = meaningful(onOtherKeyboard(query))
  const isSure = strength(typed) >= words.length * CERTAIN
  const meant = isSure ? [] : foundBy(cards, index, other)
  const isOther = strength(meant) > strength(typed) * CLEARLY
  const found = isOther ? meant : typed
  const all = isOther ? other.length : words.length
  const taken = asked.casual ? found.filter(({ named }) => named === all) : found
  return taken.flatMap(({ place }) => cards[place] ?? [])
}

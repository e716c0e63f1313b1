import { formatWords, littleWords, tagWords } from '../../models/vocabulary.js'
import type { ModelCard } from './card.js'
import { formatsOf } from './formats.js'
import { inLatin, isNear, onOtherKeyboard, spellingsOf, wordsIn } from './words.js'

export type SearchLanguage = 'ru' | 'en'

/** How much a word says about a model, by where it stands. */
const WEIGHT = { title: 10, vendor: 5, tag: 4, id: 3, format: 3, own: 2, other: 1 } as const
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

/** What a word weighs for which models, by their place in the list. */
interface Entry {
  places: Map<number, number>
  /** Names and kinds are found with typing mistakes too, descriptions only by what they say. */
  isName: boolean
}

type Index = Map<string, Entry>

const indexes = new WeakMap<readonly ModelCard[], Map<SearchLanguage, Index>>()

function said({ does, goodFor, example = '' }: ModelCard['words']['ru']): string {
  return [does, ...goodFor, example].join(' ')
}

function textsOf(card: ModelCard, language: SearchLanguage): [string, number][] {
  const other = language === 'ru' ? 'en' : 'ru'
  const formats = formatsOf(card).map((format) => formatWords[format])
  return [
    [said(card.words[other]), WEIGHT.other],
    [said(card.words[language]), WEIGHT.own],
    [formats.join(' '), WEIGHT.format],
    [card.id, WEIGHT.id],
    [card.tags.map((tag) => tagWords[tag]).join(' '), WEIGHT.tag],
    [card.vendor, WEIGHT.vendor],
    [card.title, WEIGHT.title],
  ]
}

/** Each word once, in its own letters and in Latin ones. */
function spelledIn(text: string): Set<string> {
  return new Set(wordsIn(text).flatMap((word) => [word, inLatin(word)]))
}

function built(cards: readonly ModelCard[], language: SearchLanguage): Index {
  const index: Index = new Map()
  for (const [place, card] of cards.entries()) {
    for (const [text, weight] of textsOf(card, language)) {
      for (const word of spelledIn(text)) {
        const entry = index.get(word) ?? { places: new Map<number, number>(), isName: false }
        entry.places.set(place, (entry.places.get(place) ?? 0) + weight)
        index.set(word, { ...entry, isName: entry.isName || weight > WEIGHT.own })
      }
    }
  }
  return index
}

function indexOf(cards: readonly ModelCard[], language: SearchLanguage): Index {
  const byLanguage = indexes.get(cards) ?? new Map<SearchLanguage, Index>()
  const index = byLanguage.get(language) ?? built(cards, language)
  indexes.set(cards, byLanguage.set(language, index))
  return index
}

function commonLetters(a: string, b: string): number {
  let count = 0
  while (count < a.length && a[count] === b[count]) count += 1
  return count
}

/** How well a typed word fits a known one, from 0 to 1. */
function likeness(typed: string, known: string, isName: boolean): number {
  if (typed === known) return 1
  if (typed.length >= 2 && known.startsWith(typed)) return 0.8
  const stem = commonLetters(typed, known)
  if (stem >= STEM_LETTERS && Math.max(typed.length, known.length) - stem <= MAX_ENDING) return 0.7
  if (!isName || typed.length < STEM_LETTERS) return 0
  return isNear(typed, known, typed.length > 6 ? 2 : 1) ? 0.5 : 0
}

/** What one typed word weighs for each model, in its best spelling. */
function scoresOf(index: Index, typed: string): Map<number, number> {
  const scores = new Map<number, number>()
  const spellings = spellingsOf(typed)
  for (const [known, { places, isName }] of index) {
    let fit = 0
    for (const spelling of spellings) fit = Math.max(fit, likeness(spelling, known, isName))
    if (fit === 0) continue
    for (const [place, weight] of places) {
      scores.set(place, Math.max(scores.get(place) ?? 0, fit * weight))
    }
  }
  return scores
}

interface Found {
  place: number
  /** Typed words that it has. */
  matched: number
  score: number
  /** For a title that is meant as a whole. */
  bonus: number
}

function titleBonus(card: ModelCard | undefined, words: readonly string[]): number {
  const [title, phrase] = [wordsIn(card?.title ?? '').join(' '), words.join(' ')]
  if (title === phrase) return WHOLE_TITLE
  return title.startsWith(phrase) ? TITLE_BEGINS : 0
}

function foundBy(cards: readonly ModelCard[], index: Index, words: readonly string[]): Found[] {
  const all = new Map<number, Found>()
  for (const word of words) {
    for (const [place, score] of scoresOf(index, word)) {
      const found = all.get(place) ?? { place, matched: 0, score: 0, bonus: titleBonus(cards[place], words) }
      all.set(place, { ...found, matched: found.matched + 1, score: found.score + score })
    }
  }
  const ranked = [...all.values()].toSorted(
    (a, b) => b.matched - a.matched || b.score + b.bonus - a.score - a.bonus || a.place - b.place,
  )
  const most = ranked[0]?.matched ?? 0
  const best = Math.max(0, ...ranked.map(({ score }) => score))
  return ranked.filter(({ matched, score, bonus }) => matched === most && score + bonus >= best * MIN_SHARE)
}

/** Strength per typed word at which nobody meant the other keyboard, and by how much the other must win. */
const CERTAIN = 105
const CLEARLY = 1.5

function strength(found: readonly Found[]): number {
  return found[0] ? found[0].matched * 100 + found[0].score : 0
}

/** The words that say something: little ones count only where there is nothing else. */
function meaningful(text: string): string[] {
  const words = wordsIn(text)
  const telling = words.filter((word) => !LITTLE.has(word))
  return (telling.length > 0 ? telling : words).slice(0, MAX_QUERY_WORDS)
}

/**
 * The models that a typed text means, best first, of a list in its own order: by title, maker, format, tags
 * and words, in either language, with typing mistakes, and when it was typed on the other keyboard. Nothing
 * for a text without words. The list is read once and remembered.
 */
export function search(
  cards: readonly ModelCard[],
  query: string,
  language: SearchLanguage,
): readonly ModelCard[] {
  const index = indexOf(cards, language)
  const words = meaningful(query)
  const typed = foundBy(cards, index, words)
  if (strength(typed) >= words.length * CERTAIN) return typed.flatMap(({ place }) => cards[place] ?? [])
  const meant = foundBy(cards, index, meaningful(onOtherKeyboard(query)))
  const better = strength(meant) > strength(typed) * CLEARLY ? meant : typed
  return better.flatMap(({ place }) => cards[place] ?? [])
}

import { formatWords, tagWords } from '../../models/vocabulary.js'
import type { ModelCard } from './card.js'
import { formatsOf } from './formats.js'
import { inLatin, soundOf, wordsIn } from './words.js'

export type SearchLanguage = 'ru' | 'en'

/** How a list is searched. */
export interface Asked {
  language: SearchLanguage
  /** Titles of models that are gone, by the id of the one to take instead. */
  oldNames?: ReadonlyMap<string, readonly string[]>
  /** Nobody asked for models: only words that all name some are taken for that. */
  casual?: true
}

/** How much a word says about a model, by where it stands. */
const WEIGHT = { title: 10, vendor: 5, tag: 4, id: 3, format: 3, own: 2, other: 1 } as const
/** What a word of the title weighs at least. */
export const TITLE_WEIGHT = WEIGHT.title
/** What a word weighs for which models, by their place in the list. */
export interface Entry {
  places: Map<number, number>
  /** Names and kinds are found with typing mistakes too, descriptions only by what they say. */
  isName: boolean
  /** How the word of a title sounds; '' for other words. */
  sound: string
}

export type Index = Map<string, Entry>

const indexes = new WeakMap<readonly ModelCard[], Map<SearchLanguage, Index>>()

function said({ does, goodFor, example = '' }: ModelCard['words']['ru']): string {
  return [does, ...goodFor, example].join(' ')
}

/** What any format is called: in a title such a word says little. */
let kindWords: ReadonlySet<string> | null = null

function isKind(word: string): boolean {
  kindWords ??= new Set(Object.values(formatWords).flatMap(wordsIn))
  return kindWords.has(word)
}

/** A title as the names in it and the kinds. */
function titleTexts(title: string): [string, number][] {
  const words = wordsIn(title)
  const names = words.filter((word) => !isKind(word))
  // Two words of a name are often written as one.
  const together = names.flatMap((name, at) => {
    const next = names[at + 1]
    return next !== undefined && /^\p{L}{3,}$/u.test(name) && /^\p{L}{3,}$/u.test(next) ? [name + next] : []
  })
  return [
    [words.filter(isKind).join(' '), WEIGHT.other],
    [[...names, ...together].join(' '), WEIGHT.title],
  ]
}

function textsOf(card: ModelCard, asked: Asked): [string, number][] {
  const { language, oldNames } = asked
  const other = language === 'ru' ? 'en' : 'ru'
  const formats = formatsOf(card).map((format) => formatWords[format])
  return [
    [said(card.words[other]), WEIGHT.other],
    [said(card.words[language]), WEIGHT.own],
    [formats.join(' '), WEIGHT.format],
    [card.id, WEIGHT.id],
    [card.tags.map((tag) => tagWords[tag]).join(' '), WEIGHT.tag],
    [card.vendor, WEIGHT.vendor],
    ...titleTexts([card.title, ...(oldNames?.get(card.id) ?? [])].join(' ')),
  ]
}

/** Each word once, in its own letters and in Latin ones. */
function spelledIn(text: string): Set<string> {
  return new Set(wordsIn(text).flatMap((word) => [word, inLatin(word)]))
}

function built(cards: readonly ModelCard[], asked: Asked): Index {
  const index: Index = new Map()
  for (const [place, card] of cards.entries()) {
    for (const [text, weight] of textsOf(card, asked)) {
      for (const word of spelledIn(text)) {
        const entry = index.get(word) ?? { places: new Map<number, number>(), isName: false, sound: '' }
        entry.places.set(place, (entry.places.get(place) ?? 0) + weight)
        const sound = weight === WEIGHT.title ? soundOf(word) : entry.sound
        index.set(word, { ...entry, sound, isName: entry.isName || weight > WEIGHT.own })
      }
    }
  }
  return index
}

/** The words of a list, read once. */
export function indexOf(cards: readonly ModelCard[], asked: Asked): Index {
  const byLanguage = indexes.get(cards) ?? new Map<SearchLanguage, Index>()
  const index = byLanguage.get(asked.language) ?? built(cards, asked)
  indexes.set(cards, byLanguage.set(asked.language, index))
  return index
}

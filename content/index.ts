export {
  type CoachWords,
  EXAMPLE_GROUPS,
  type ExampleGroup,
  PARTS,
  type Part,
  TERM_GROUPS,
  type Term,
  type TermGroup,
} from './coach-texts.js'
export { coachWords } from './coach-words.js'

import { en } from './en/index.js'
import { ru } from './ru/index.js'
import { LANGUAGES, type Language, type Texts } from './texts.js'

const texts: Record<Language, Texts> = { ru, en }

/** All words of one language. */
export function textsOf(language: Language): Texts {
  return texts[language]
}

/** True for a language that is complete. */
export function isLanguage(code: string | null | undefined): code is Language {
  return LANGUAGES.some((language) => language === code)
}

// Telegram languages whose speakers read Russian more easily than English.
const READS_RUSSIAN = new Set(['ru', 'uk', 'be', 'kk', 'ky', 'uz', 'tg', 'tk', 'hy', 'az'])

/** A first guess from Telegram's `language_code` (IETF tag): Russian when nothing is known. */
export function guessLanguage(code: string | null): Language {
  if (code === null || code === '') return 'ru'
  return READS_RUSSIAN.has(code.toLowerCase().split('-')[0] ?? '') ? 'ru' : 'en'
}

export {
  AIMS,
  type Aim,
  type Copy,
  type Cost,
  type FailureReason,
  type FilterName,
  LANGUAGES,
  type Language,
  PRESET_SHELVES,
  type PresetShelf,
  REPORT_REASONS,
  REWRITE_FAILURES,
  type ReportReason,
  type ReportView,
  type RewriteFailure,
  type RuleNames,
  SHELVES,
  type ShelfName,
  type Sum,
  type Texts,
} from './texts.js'

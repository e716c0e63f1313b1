import type { Format, MediaKind } from '../lib/catalog/card.js'
import type { Copy } from './copy.js'

/** What can be said of a prompt; which of them count depends on what is made. */
export const PARTS = [
  'subject',
  'change',
  'keep',
  'motion',
  'place',
  'light',
  'camera',
  'style',
  'mood',
  'pace',
  'genre',
  'tempo',
  'instruments',
  'voice',
  'sound',
  'audience',
  'shape',
] as const
export type Part = (typeof PARTS)[number]

/** The words of one language by which a prompt is read, and phrases that say what is missing. */
export interface CoachWords {
  /** Words of each part, `|` between them; a star stands for any ending, `re:` begins a pattern. */
  parts: Record<Part, string>
  /** What has no light and no camera: logos, icons, layouts. */
  design: string
  /** Words that say nothing of what is wanted. */
  filler: string
  /** One-tap phrases by what is made and what they add. */
  fixes: Record<string, Partial<Record<Part, string[]>>>
}

export const TERM_GROUPS = ['ai', 'camera', 'shapes', 'kinds', 'marketing'] as const
export type TermGroup = (typeof TERM_GROUPS)[number]

/** A word explained. */
export interface Term {
  id: string
  group: TermGroup
  name: string
  meaning: string
  example: string
  /** Other words for it. */
  also: string[]
  /** Ids of terms near to it. */
  see: string[]
}

export const EXAMPLE_GROUPS = ['general', 'ads', 'shop', 'branding', 'reels', 'sound', 'utilities'] as const
export type ExampleGroup = (typeof EXAMPLE_GROUPS)[number]

/** Prompts to begin with: by format and purpose, and what other questions want. */
export interface Examples {
  prompts: Record<Format, Partial<Record<ExampleGroup, string[]>>>
  /** Of sounds that are no music. */
  noises: string[]
  /** Fields that are no prompt. */
  fields: Record<string, string[]>
  /** What a good file is like. */
  files: Record<MediaKind, string>
}

/** Advice for the right moment, a line or two each. */
export interface Tips {
  formats: Record<Format, string[]>
  groups: Record<ExampleGroup, string>
  /** For sound that is no music: words read aloud, and noises. */
  sounds: Record<'speech' | 'noise', string>
  /** What to add to a prompt, by what is missing. */
  parts: Record<Part, string>
  /** How the parts of a prompt are called. */
  names: Record<Part, string>
}

export interface CoachLabels {
  coach: string
  takeBetter: string
  keepMine: string
  undoFix: string
  addPhrase(phrase: string): string
  usualSet: string
  moreExamples: string
  takeExample(number: number): string
  exampleGroups: Record<ExampleGroup, string>
  glossary: string
  termGroups: Record<TermGroup, string>
  /** Explains a word that stands on the screen. */
  whatIs(term: string): string
}

/** Words of the prompt coach, of examples and of the glossary. */
export interface CoachTexts {
  /** What stands under an answer that could say more. */
  advice(view: { label: string; score: number; tips: string[] }): string
  coach(view: {
    label: string
    score: number
    tips: string[]
    /** What is said already. */
    has: string[]
    /** The text with what was added and what it is worth; null while nothing is. */
    better: { text: string; score: number } | null
    mine: string
  }): Copy
  tips(): Tips
  someExamples(): Examples
  examples(view: { title: string; group: ExampleGroup; examples: string[] }): Copy
  /** Asks for a prompt of something to be heard. */
  soundPrompt: string
  /** A voice message where words are asked for. */
  voiceUnread: string
  glossary: Copy
  termSection(view: { group: TermGroup; page: number; pages: number }): Copy
  term(term: Term): Copy
  /** Several terms, or none, for what was looked for. */
  termsFound(view: { query: string; count: number }): Copy
  allTerms(): Term[]
}

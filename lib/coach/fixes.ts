import { coachWords, type Part } from '../../content/index.js'
import type { Review } from './review.js'

export interface Fix {
  part: Part
  number: number
  phrase: string
}

const MOST_FIXES = 4
/** Of the part that matters most this many phrases are offered, of others one. */
const OF_FIRST = 2

/** Phrases that add what is missing, in the language of the prompt; of a prompt that lacks nothing none. */
export function fixesFor({ kind, lacks, language }: Review): Fix[] {
  const phrases = coachWords(language).fixes[kind] ?? {}
  const known = lacks.filter((part) => phrases[part] !== undefined)
  return known
    .flatMap((part, index) =>
      (phrases[part] ?? [])
        .slice(0, index === 0 ? OF_FIRST : 1)
        .map((phrase, number) => ({ part, number, phrase })),
    )
    .slice(0, MOST_FIXES)
}

/** The phrase of a button, in the language of the prompt; null for one that is not there any more. */
export function phraseAt({ kind, language }: Review, at: { part: string; number: number }): string | null {
  const phrases = Object.entries(coachWords(language).fixes[kind] ?? {})
  return phrases.find(([part]) => part === at.part)?.[1][at.number] ?? null
}

/** A prompt with phrases added behind it. */
export function withPhrases(prompt: string, phrases: readonly string[]): string {
  if (phrases.length === 0) return prompt
  const body = prompt.trim()
  const ends = /[.!?…]$/u.test(body)
  const [first = '', ...rest] = phrases
  if (body === '') return phrases.join(', ')
  const head = ends
    ? `${body} ${first.charAt(0).toUpperCase()}${first.slice(1)}`
    : `${body.replace(/[,;:]$/u, '')}, ${first}`
  return [head, ...rest].join(', ')
}

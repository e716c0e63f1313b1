import type { Language, Part } from '../../content/index.js'
import { COUNTS, type Kind, TOLD_BY_A_SENTENCE } from './kinds.js'
import { plain, vocabulary } from './words.js'

/** From here on a prompt is good and nothing is said of it. */
export const GOOD_SCORE = 60
const MOST_TIPS = 2
/** What many words are worth by themselves. */
const LENGTH_POINTS = [
  { words: 9, points: 15 },
  { words: 7, points: 5 },
] as const
/** So many words say what happens, whatever verbs they use. */
const A_SENTENCE = 7
/** Somebody who writes this much knows what they want, whatever words they use. */
const EXPERT_WORDS = 45
const EXPERT_SCORE = 80

/** What is said in a prompt and what is not. */
export interface Review {
  /** What it turned out to be the beginning of: a logo has no light. */
  kind: Kind
  /** Of 100. */
  score: number
  isGood: boolean
  has: Part[]
  /** Missing, what matters most first. */
  lacks: Part[]
  /** At most two of what is missing; none for a good prompt. */
  tips: Part[]
  /** The language most of it is in. */
  language: Language
}

/** Parts that say how something looks or sounds, and not what it is. */
const NO_SUBJECT: readonly Part[] = ['style', 'camera', 'shape', 'audience', 'change', 'keep', 'pace', 'mood']

function hasSubject(text: string): boolean {
  const { parts, filler } = vocabulary()
  let rest = text
  for (const part of NO_SUBJECT) rest = rest.replaceAll(parts.get(part) ?? /$^/gu, ' ')
  return /\p{L}{2,}/u.test(rest.replaceAll(filler, ' '))
}

function says(text: string, part: Part): boolean {
  if (part === 'subject') return hasSubject(text)
  return text.match(vocabulary().parts.get(part) ?? /$^/u) !== null
}

/** The language of most letters of a text. */
export function languageOfText(text: string): Language {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return cyrillic > latin ? 'ru' : 'en'
}

/** Reads a prompt: what is there, what is missing, how much it is worth. Pure; the same text, the same. */
export function review(prompt: string, kind: Kind): Review {
  const text = plain(prompt)
  const isDesign = kind === 'picture' && text.match(vocabulary().design) !== null
  const meant = isDesign ? 'design' : kind
  const counted = COUNTS[meant]
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  const told = words >= A_SENTENCE ? TOLD_BY_A_SENTENCE[meant] : undefined
  const has = counted.filter(([part]) => part === told || says(text, part)).map(([part]) => part)
  const lacks = counted.map(([part]) => part).filter((part) => !has.includes(part))
  const sum = counted.reduce((total, [part, points]) => total + (has.includes(part) ? points : 0), 0)
  const length = LENGTH_POINTS.find((one) => words >= one.words)?.points ?? 0
  const reached = Math.min(100, sum + length)
  const score = words >= EXPERT_WORDS ? Math.max(reached, EXPERT_SCORE) : reached
  const isGood = score >= GOOD_SCORE
  const language = languageOfText(prompt)
  const tips = isGood ? [] : lacks.slice(0, MOST_TIPS)
  return { kind: meant, score, isGood, has, lacks, tips, language }
}

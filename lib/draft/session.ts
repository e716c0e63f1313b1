import { isLanguage, type Language } from '../../content/index.js'
import type { Plain } from '../catalog/index.js'
import { type Preferences, preferencesFrom } from '../preferences/index.js'
import { type Beginning, beginningFrom } from './beginning.js'

/** What somebody chose of a model last time, by field: buttons and numbers, never words or files. */
export type Choices = Readonly<Record<string, Plain>>

/** A question asked outside of a form: what it is, and what it is about (an id, a field). */
export interface Asking {
  what: string
  about?: string
  /** The group it was asked in; absent: the private chat. */
  chat?: number
}

/**
 * What we remember of a chat between taps; the chosen language and the favourites are in the database too.
 */
export interface Session {
  v: 1
  language: Language | null
  /** The question whose answer is the next text; any other update ends it. */
  asking?: Asking
  /** What was sent before a form was begun: it answers the first questions of the next one. */
  beginning?: Beginning
  /** What was looked for last: its pages are turned by button. */
  query?: string
  /** What was looked for last in the history. */
  past?: string
  /** Ids of favourite models, as far as we know. */
  liked?: readonly string[]
  /** What the database keeps of their preferences, as far as we know; absent: the defaults, or not read. */
  prefs?: Preferences
  /** Formats whose tip was shown. */
  tipped?: readonly string[]
  /** Last choices by model, the latest at the end. */
  choices: Readonly<Record<string, Choices>>
}

function optional(value: object): Omit<Session, 'v' | 'language' | 'choices'> {
  const beginning = beginningFrom('beginning' in value ? value.beginning : null)
  const liked = 'liked' in value && Array.isArray(value.liked) ? value.liked : null
  const tipped = 'tipped' in value && Array.isArray(value.tipped) ? value.tipped : null
  return {
    ...askingFrom('asking' in value ? value.asking : null),
    ...(beginning && { beginning }),
    ...('query' in value && typeof value.query === 'string' ? { query: value.query } : {}),
    ...('prefs' in value ? { prefs: preferencesFrom(value.prefs) } : {}),
    ...(liked ? { liked: liked.filter(isString) } : {}),
    ...(tipped ? { tipped: tipped.filter(isString) } : {}),
    ...('past' in value && typeof value.past === 'string' ? { past: value.past } : {}),
  }
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

function askingFrom(value: unknown): Pick<Session, 'asking'> {
  if (typeof value !== 'object' || value === null || !('what' in value)) return {}
  const { what } = value
  const about = 'about' in value && typeof value.about === 'string' ? value.about : null
  const chat = 'chat' in value && typeof value.chat === 'number' ? value.chat : null
  if (typeof what !== 'string') return {}
  return { asking: { what, ...(about !== null && { about }), ...(chat !== null && { chat }) } }
}

function fieldsOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
}

function isPlain(pair: [string, unknown]): pair is [string, Plain] {
  return ['string', 'number', 'boolean'].includes(typeof pair[1])
}

function choicesFrom(value: unknown): Session['choices'] {
  const models = fieldsOf(value).map(([model, fields]): [string, Choices] => [
    model,
    Object.fromEntries(fieldsOf(fields).filter(isPlain)),
  ])
  return Object.fromEntries(models)
}

/** Reads a stored session; one of another version or a damaged one is an empty session. */
export function parseSession(text: string | null): Session {
  const empty: Session = { v: 1, language: null, choices: {} }
  if (text === null) return empty
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('v' in value) || value.v !== 1) return empty
    const language = 'language' in value && typeof value.language === 'string' ? value.language : null
    const choices = choicesFrom('choices' in value ? value.choices : null)
    return { v: 1, language: isLanguage(language) ? language : null, choices, ...optional(value) }
  } catch {
    return empty
  }
}

/** The session without what was sent before: a form has taken it. */
export function notBeginning(session: Session): Session {
  const { beginning: _, ...rest } = session
  return rest
}

/** The session without its open question: it is answered now, or something else was wanted. */
export function notAsking(session: Session): Session {
  const { asking: _, ...rest } = session
  return rest
}

/** Fields that are decided from what they were: where they changed meanwhile, the decision is made again. */
const GROWN: readonly string[] = ['beginning', 'choices', 'asking']

/**
 * What an update set, put on the session as another update has left it meanwhile: settings of both stay, and
 * a question that was over is over. Null when the update decided from what has changed: it must look again.
 */
export function rebased(before: Session, after: Session, now: Session): Session | null {
  const all = new Map<string, unknown>(Object.entries(now))
  const [was, is] = [new Map<string, unknown>(Object.entries(before)), new Map(Object.entries(after))]
  for (const field of new Set([...was.keys(), ...is.keys()])) {
    if (isSame(was.get(field), is.get(field))) continue
    if (field === 'asking' && !is.has(field)) {
      if (isSame(was.get(field), all.get(field))) all.delete(field)
    } else if (GROWN.includes(field)) return null
    else if (is.has(field)) all.set(field, is.get(field))
    else all.delete(field)
  }
  return parseSession(JSON.stringify(Object.fromEntries(all)))
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

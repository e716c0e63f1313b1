import { LANGUAGES, type Texts } from '../../content/index.js'
import type { ModelCard, Step } from '../catalog/index.js'
import { type Kind, kindOf, type Review, review, withPhrases } from '../coach/index.js'
import { type Draft, type Session, settingsOf, stepsOf } from '../draft/index.js'
import type { CoachOffer } from '../telegram/screens/coach.js'
import { wordsOf } from '../telegram/screens/field-words.js'

/** A text of a draft that the coach reads. */
export interface Coached {
  step: Step
  kind: Kind
  /** The answer as it stands. */
  text: string
}

/** True unless its person wants no hints under a prompt. */
export function isCoachOn(session: Session): boolean {
  return session.prefs?.coach !== false
}

/** The text of a field, if the coach has something to say of such texts; null without an answer. */
export function coachedAt(card: ModelCard, draft: Draft, field: string): Coached | null {
  const steps = [...stepsOf(card, draft), ...settingsOf(card, draft)]
  const step = steps.find((one) => one.field === field)
  const kind = kindOf(card, draft.format, field)
  const text = draft.values[field]
  return step?.kind === 'text' && kind !== null && typeof text === 'string' ? { step, kind, text } : null
}

/** What was added to a text so far; an answer given since then begins anew. */
export interface Improved {
  mine: string
  /** What a model made of it, when that was taken. */
  rewritten?: string | undefined
  added: readonly string[]
  better: string
  /** The improved text is the answer. */
  taken: boolean
}

/** The improvement of a text that is under way. */
export function improvedOf(draft: Draft, { step, text }: Coached): Improved {
  const { coach } = draft
  const fresh: Improved = { mine: text, added: [], better: text, taken: false }
  if (coach?.field !== step.field) return fresh
  const { mine, rewritten, added } = coach
  const withFirst = (count: number) => withPhrases(rewritten ?? mine, added.slice(0, count))
  const better = withFirst(added.length)
  const taken = text === better && (added.length > 0 || rewritten !== undefined)
  // An earlier form of the same text: more was added since it was taken.
  const isOurs = text === mine || added.some((_, count) => text === withFirst(count))
  return taken || isOurs ? { mine, rewritten, added, better, taken } : fresh
}

/** What there is to say of a text; null for a good one, and for an example of ours. */
function weakness(card: ModelCard, { text, kind }: Coached): Review | null {
  const ours = LANGUAGES.some((language) => card.words[language].example === text)
  const read = ours ? null : review(text, kind)
  return read?.isGood === false ? read : null
}

/** What a form offers about its texts: the first weak one, and the way back from an improved one. */
export function coachOffer(session: Session, card: ModelCard, draft: Draft): CoachOffer {
  // The words of a ready scenario are ours.
  if (!isCoachOn(session) || draft.preset) return { weak: null, taken: null }
  const texts = stepsOf(card, draft).flatMap(({ field }) => coachedAt(card, draft, field) ?? [])
  const weak = texts.find((one) => weakness(card, one) !== null)
  const taken = texts.find((one) => improvedOf(draft, one).taken)
  return { weak: weak?.step.field ?? null, taken: taken?.step.field ?? null }
}

/** What stands under an answer that could say more; null for a good one, and for those who want no hints. */
export function adviceOn(
  scene: { session: Session; say: Texts },
  card: ModelCard,
  answered: { draft: Draft; field: string },
): string | null {
  const found = isCoachOn(scene.session) ? coachedAt(card, answered.draft, answered.field) : null
  const read = found && weakness(card, found)
  if (!read) return null
  const { score, tips } = read
  const { say } = scene
  const { parts } = say.tips()
  return say.advice({
    label: wordsOf(answered.field, say).label,
    score,
    tips: tips.map((part) => parts[part]),
  })
}

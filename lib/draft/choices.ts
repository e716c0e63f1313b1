import { check, type DraftValues, judge, type ModelCard, type Step } from '../catalog/index.js'
import { copied, settingsOf, stepsOf } from './answer.js'
import type { Draft } from './draft.js'
import type { Choices, Session } from './session.js'

/** A session holds the choices of so many models; the oldest go first. */
const MOST_MODELS = 16

/** Every step of a use, each field once. */
function everyStep(card: ModelCard, draft: Pick<Draft, 'format'>): Step[] {
  const steps = stepsOf(card, draft)
  const asked = new Set(steps.map(({ field }) => field))
  return [...steps, ...settingsOf(card, draft).filter(({ field }) => !asked.has(field))]
}

/** A matter of taste: what belongs to one piece of work, like its words, its files or its seconds, is not. */
function isTaste(step: Step): boolean {
  return step.options !== undefined || (step.kind === 'number' && !step.required && !step.seed)
}

/** What of a draft is worth remembering for the next time. */
function choicesIn(card: ModelCard, draft: Pick<Draft, 'format' | 'values'>): Choices {
  const chosen = everyStep(card, draft).flatMap((step) => {
    const value = draft.values[step.field]
    return value === undefined || typeof value === 'object' || !isTaste(step)
      ? []
      : [[step.field, value] as const]
  })
  return Object.fromEntries(chosen)
}

/**
 * The session with the choices of a draft; null when it knows them already. What a ready scenario chose is
 * not its person's taste.
 */
export function remember(session: Session, card: ModelCard, draft: Draft): Session | null {
  if (draft.preset) return null
  const choices = choicesIn(card, draft)
  const { [card.id]: before = {}, ...others } = session.choices
  // What was remembered of other uses of the model stays beside the choices of this one.
  const here = new Set(everyStep(card, draft).map(({ field }) => field))
  const elsewhere = Object.fromEntries(Object.entries(before).filter(([field]) => !here.has(field)))
  const after = { ...elsewhere, ...choices }
  if (JSON.stringify(before) === JSON.stringify(after)) return null
  const kept = Object.entries(others).slice(1 - MOST_MODELS)
  const mine = Object.keys(after).length === 0 ? [] : [[card.id, after] as const]
  return { ...session, choices: Object.fromEntries([...kept, ...mine]) }
}

/**
 * The choices of last time as the first values of a new draft, as far as they are still possible. Questions
 * among them are asked all the same, with the old answer marked.
 */
export function recall(session: Session, card: ModelCard, draft: Draft): Draft {
  let values: DraftValues = draft.values
  for (const step of everyStep(card, draft)) {
    const value = session.choices[card.id]?.[step.field]
    const checked = value === undefined || !isTaste(step) ? null : check(step, value)
    if (!checked?.ok) continue
    const { field } = step
    const judged = judge(card, values, { values: { ...values, [field]: checked.value }, field })
    if (judged.ok) values = judged.values
  }
  const recalled = stepsOf(card, draft).filter(({ field }) => values[field] !== undefined)
  if (recalled.length === 0 && values === draft.values) return draft
  return { ...draft, values: copied(values), recalled: recalled.map(({ field }) => field) }
}

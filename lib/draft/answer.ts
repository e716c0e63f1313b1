import {
  check,
  type DraftValue,
  type FileValue,
  form,
  type ModelCard,
  type Problem,
  type Rules,
  type Step,
} from '../catalog/index.js'
import type { Draft } from './draft.js'

/** What became of an answer: the draft with it, or what is wrong with it and at which step. */
export type Answered = { ok: true; draft: Draft } | { ok: false; step: Step; problem: Problem }

/** The questions of a draft: those of its model, in the use the person came for. */
export function stepsOf(card: ModelCard, draft: Pick<Draft, 'format'>): Step[] {
  return draft.format === null ? form(card) : form(card, draft.format)
}

/** The first question without an answer: a required one anywhere, or any after the one just answered. */
function following(steps: readonly Step[], values: Draft['values'], after: number): number {
  const next = steps.findIndex(
    (step, index) => values[step.field] === undefined && (step.required || index > after),
  )
  return next === -1 ? steps.length : next
}

function moved(
  draft: Draft,
  steps: readonly Step[],
  change: { values: Draft['values']; after: number },
): Draft {
  return { ...draft, values: change.values, step: following(steps, change.values, change.after), quote: null }
}

/** Puts a value at a step after checking it. Pure; the same answer again gives the same draft. */
export function answer(
  draft: Draft,
  at: { steps: readonly Step[]; index: number; rules: Rules },
  value: DraftValue,
): Answered {
  const step = at.steps[at.index]
  if (!step) return { ok: true, draft }
  const whole = step.many && Array.isArray(value) ? [...filesAt(draft, step), ...value] : value
  const checked = check(step, whole, at.rules)
  const more = !checked.ok && checked.problem.kind === 'too-few' // More files are still to come.
  if (!checked.ok && !more) return { ok: false, step, problem: checked.problem }
  const values = {
    ...draft.values,
    [step.field]: stored(checked.ok ? checked.value : whole),
  }
  const stays = step.many !== null && Array.isArray(whole) && whole.length < step.many.max
  if (stays) return { ok: true, draft: { ...draft, values, step: at.index, quote: null } }
  return { ok: true, draft: moved(draft, at.steps, { values, after: at.index }) }
}

function stored(value: DraftValue): Draft['values'][string] {
  return typeof value === 'object' ? [...value] : value
}

/** The files given so far at a step. */
export function filesAt(draft: Draft, step: Step): readonly FileValue[] {
  const value = draft.values[step.field]
  return Array.isArray(value) ? value : []
}

/** Goes on without (more) answers at a step; a required one that is empty stays. */
export function skip(draft: Draft, steps: readonly Step[], index: number): Draft {
  return moved(draft, steps, { values: draft.values, after: index })
}

/** Returns to a step to answer it again; a list of files starts over. */
export function revisit(draft: Draft, steps: readonly Step[], index: number): Draft {
  const step = steps[index]
  if (!step) return { ...draft, step: steps.length }
  const { [step.field]: _old, ...rest } = draft.values
  return { ...draft, values: step.kind === 'media' ? rest : draft.values, step: index, quote: null }
}

/**
 * Where a file belongs: the step being asked when it takes files, otherwise the first step of that kind that
 * is still empty, so that a photo sent early is not lost. Null when no step takes files.
 */
export function stepForFile(draft: Draft, steps: readonly Step[], kind: FileValue['kind']): number | null {
  if (steps[draft.step]?.kind === 'media') return draft.step
  const fits = steps.findIndex((step) => step.media === kind && draft.values[step.field] === undefined)
  return fits === -1 ? null : fits
}

/** Where a caption belongs: the first empty text question. */
export function stepForCaption(draft: Draft, steps: readonly Step[]): number | null {
  const fits = steps.findIndex((step) => step.kind === 'text' && draft.values[step.field] === undefined)
  return fits === -1 ? null : fits
}

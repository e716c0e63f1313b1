import {
  type Broken,
  type Change,
  type Checked,
  check,
  type DraftValue,
  type DraftValues,
  type FileValue,
  form,
  judge,
  type ModelCard,
  type Problem,
  type Rules,
  type Step,
  settle,
  unfit,
} from '../catalog/index.js'
import type { Draft } from './draft.js'

/**
 * What became of an answer: the draft with it and the other choices it moved, or what is wrong with it and at
 * which step: the answer itself, or a rule that it breaks.
 */
export type Answered =
  | { ok: true; draft: Draft; changes: readonly Change[] }
  | { ok: false; step: Step; problem: Problem }
  | { ok: false; step: Step; broken: Broken }

/** The question that is answered, and what its model allows. */
export interface Question {
  card: ModelCard
  steps: readonly Step[]
  index: number
  rules: Rules
}

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
  const { redo: _, ...rest } = draft
  return { ...rest, values: change.values, step: following(steps, change.values, change.after), quote: null }
}

/**
 * Puts a value at a step after checking it and the rules of the model. Pure; the same answer again gives the
 * same draft.
 */
export function answer(draft: Draft, at: Question, value: DraftValue): Answered {
  const step = at.steps[at.index]
  if (!step) return { ok: true, draft, changes: [] }
  const kept = draft.redo === step.field ? [] : filesAt(draft, step)
  const checked = step.many ? withMore(step, { kept, value }, at.rules) : check(step, value, at.rules)
  if (!checked.ok) return { ok: false, step, problem: checked.problem }
  const { field } = step
  const judged = judge(at.card, draft.values, { values: { ...draft.values, [field]: checked.value }, field })
  if (!judged.ok) return { ok: false, step, broken: judged.broken }
  const next = moved(draft, at.steps, { values: copied(judged.values), after: at.index })
  const stays = step.many !== null && filesAt(next, step).length < step.many.max
  return { ok: true, draft: stays ? { ...next, step: at.index } : next, changes: judged.changes }
}

/**
 * The files of a list with what was just given, a file or an address; that more may be needed is no fault
 * yet.
 */
function withMore(
  step: Step,
  files: { kept: readonly FileValue[]; value: DraftValue },
  rules: Rules,
): Checked {
  const growing = { ...step, many: { min: 0, max: step.many?.max ?? 1 } }
  const given = check(growing, files.value, rules)
  if (!given.ok || typeof given.value !== 'object') return given
  return check(growing, [...files.kept, ...given.value], rules)
}

function stored(value: DraftValue): Draft['values'][string] {
  return typeof value === 'object' ? [...value] : value
}

function copied(values: DraftValues): Draft['values'] {
  const known = Object.entries(values).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, stored(value)] as const],
  )
  return Object.fromEntries(known)
}

/**
 * Choices made some time ago against the questions and the rules of today: what no longer fits is dropped or
 * moved, and the form stands at the first question that needs an answer again.
 */
export function refit(
  draft: Draft,
  at: Omit<Question, 'index'>,
): { draft: Draft; changes: readonly Change[] } {
  const { card, steps, rules } = at
  const known = new Map(steps.map((step) => [step.field, step]))
  const kept = Object.entries(draft.values).flatMap(([field, value]) => {
    const step = known.get(field)
    const checked = step && check(step, value, rules)
    return checked?.ok ? [[field, stored(checked.value)] as const] : []
  })
  const values = Object.fromEntries(kept)
  // Files and words stay whatever the rules say: what is wrong with them is told before anything is paid.
  if (unfit(card, values)) return { draft: moved(draft, steps, { values, after: steps.length }), changes: [] }
  const settled = settle(card, values)
  const chosen = settled.changes.filter(({ field }) => values[field] !== undefined)
  const next = moved(draft, steps, { values: copied(settled.values), after: steps.length })
  return { draft: next, changes: chosen }
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

/**
 * Returns to a step to answer it again. The old answer stays until a new one; a list of files starts over
 * then.
 */
export function revisit(draft: Draft, steps: readonly Step[], index: number): Draft {
  const step = steps[index]
  if (!step) return { ...draft, step: steps.length }
  const { redo: _, ...rest } = draft
  const back = { ...rest, step: index, quote: null }
  return step.many ? { ...back, redo: step.field } : back
}

/**
 * Where a file belongs: the step being asked when it takes its kind, otherwise the first step of that kind
 * that is still empty, so that a photo sent early is not lost, otherwise the step being asked when it takes
 * files at all. Null when there is no place for it.
 */
export function stepForFile(draft: Draft, steps: readonly Step[], kind: FileValue['kind']): number | null {
  const asked = steps[draft.step]
  if (asked?.media === kind) return draft.step
  const fits = steps.findIndex((step) => step.media === kind && draft.values[step.field] === undefined)
  if (fits !== -1) return fits
  return asked?.media === undefined ? null : draft.step
}

/** Where a caption belongs: the first empty text question. */
export function stepForCaption(draft: Draft, steps: readonly Step[]): number | null {
  const fits = steps.findIndex((step) => step.kind === 'text' && draft.values[step.field] === undefined)
  return fits === -1 ? null : fits
}

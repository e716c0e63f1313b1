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
  settings,
  settle,
  unfit,
} from '../catalog/index.js'
import type { Draft } from './draft.js'
import { byMessage, filesAt } from './files.js'

/**
 * What became of an answer: the draft with it and the other choices it moved, or what is wrong with it and at
 * which step: the answer itself, or a rule that it breaks.
 */
export type Answered =
  | {
      ok: true
      draft: Draft
      changes: readonly Change[]
      /** A later file of the same album that had to make room. */
      spilled?: { step: Step; problem: Problem }
    }
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

/** What may be set besides, in the same use. */
export function settingsOf(card: ModelCard, draft: Pick<Draft, 'format'>): Step[] {
  return settings(card, draft.format ?? undefined)
}

/** The first question that is open: a required one anywhere, or any after the one just answered. */
function following(steps: readonly Step[], draft: Pick<Draft, 'values' | 'recalled'>, after: number): number {
  const isOpen = (step: Step, index: number) =>
    isMissing(step, draft.values)
      ? step.required || index > after
      : index > after && draft.recalled?.includes(step.field) === true
  const next = steps.findIndex(isOpen)
  return next === -1 ? steps.length : next
}

/** True without an answer, and with fewer files than a list needs. */
function isMissing({ field, many }: Step, values: Draft['values']): boolean {
  const value = values[field]
  return value === undefined || (many !== null && Array.isArray(value) && value.length < many.min)
}

function moved(
  draft: Draft,
  steps: readonly Step[],
  change: { values: Draft['values']; after: number },
): Draft {
  const { redo: _, setting: __, recalled: before = [], ...rest } = draft
  const { values, after } = change
  const recalled = after < steps.length ? before.filter((field) => field !== steps[after]?.field) : []
  return {
    ...rest,
    ...(recalled.length > 0 ? { recalled } : {}),
    values,
    step: following(steps, { values, recalled }, after),
    quote: null,
  }
}

/**
 * Puts a value at a step after checking it and the rules of the model. Pure; the same answer again gives the
 * same draft.
 */
export function answer(draft: Draft, at: Question, value: DraftValue): Answered {
  const step = at.steps[at.index]
  if (!step) return { ok: true, draft, changes: [] }
  const kept = draft.redo === step.field ? [] : filesAt(draft, step)
  const checked: Grown = step.many ? withMore(step, { kept, value }, at.rules) : check(step, value, at.rules)
  if (!checked.ok) return { ok: false, step, problem: checked.problem }
  const { field } = step
  const judged = judge(at.card, draft.values, { values: { ...draft.values, [field]: checked.value }, field })
  if (!judged.ok) return { ok: false, step, broken: judged.broken }
  const next = moved(draft, at.steps, { values: copied(judged.values), after: at.index })
  const { changes } = judged
  const stopped = { ...next, step: stopAfter(draft, next, at) }
  const result: Answered = { ok: true, draft: stopped, changes }
  return checked.spilled ? { ...result, spilled: { step, problem: checked.spilled } } : result
}

/**
 * Where a form stands after an answer: a list of files asks for more until it is full; one whose files come
 * when it was left already takes nobody back.
 */
function stopAfter(before: Draft, next: Draft, { steps, index }: Question): number {
  const step = steps[index]
  if (!step?.many) return next.step
  if (index < before.step) return before.step
  // A ready scenario is made of one file each; more may come with an album.
  const enough = Math.max(1, step.many.min)
  if (before.preset && filesAt(next, step).length >= enough) return next.step
  return filesAt(next, step).length < step.many.max ? index : next.step
}

/**
 * The files of a list with what was just given, a file or an address; that more may be needed is no fault
 * yet. Files stand in the order of their messages, whatever the order they came in: of an album that is too
 * large, the first ones stay.
 */
function withMore(step: Step, files: { kept: readonly FileValue[]; value: DraftValue }, rules: Rules): Grown {
  const max = step.many?.max ?? 1
  const growing = { ...step, many: { min: 0, max } }
  const given = check(growing, files.value, rules)
  if (!given.ok || typeof given.value !== 'object') return given
  const all = byMessage(files.kept, given.value)
  const checked = check(growing, all, rules)
  const [file] = given.value
  const last = all.at(-1)
  const isCrowded = !checked.ok && checked.problem.kind === 'too-many' && all.length === max + 1
  if (!isCrowded || !file?.album || last?.album !== file.album || last === file) return checked
  return { ok: true, value: all.slice(0, max), spilled: { kind: 'too-many', max } }
}

/** A checked value; of a list also why a later file had to make room. */
type Grown = Checked & { spilled?: Problem }

function stored(value: DraftValue): Draft['values'][string] {
  return typeof value === 'object' ? [...value] : value
}

/** Values as a draft keeps them. */
export function copied(values: DraftValues): Draft['values'] {
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
  const known = new Map([...settingsOf(card, draft), ...steps].map((step) => [step.field, step]))
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

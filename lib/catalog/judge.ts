import type { ModelCard } from './card.js'
import { measuresIn } from './measure.js'
import { type Broken, breachesOf, broken, type Change, settle, settledView } from './rules.js'
import { type Step, stepOf } from './step.js'
import { type DraftValue, type DraftValues, viewOf } from './values.js'

/** An answer under the rules: the choices with it and what else it moves, or the rule that it breaks. */
export type Judged =
  | { ok: true; values: DraftValues; changes: readonly Change[] }
  | { ok: false; broken: Broken }

/** True for what a person made and not chose: pressing another button does not bring it back. */
function isGiven(card: ModelCard, values: DraftValues, field: string): boolean {
  const value = values[field]
  if (value === undefined) return false
  return Array.isArray(value) || stepOf(card, field, false)?.kind === 'text'
}

function names(one: Broken, field: string): boolean {
  if (one.kind === 'too-large' && one.because?.includes(field)) return true
  if ('field' in one) return one.field === field
  return one.fields.includes(field) || ('with' in one && one.with.includes(field))
}

/** The rule that would throw away files, words or the answer itself, or null when all of them may stay. */
function lossOf(card: ModelCard, values: DraftValues, kept?: string): Broken | null {
  const { changes } = settle(card, values, kept)
  const gone = changes.find(({ field }) => field === kept || isGiven(card, values, field))
  if (!gone) return null
  const found = breachesOf(card, viewOf(card, values), measuresIn(values)).find((one) =>
    names(one, gone.field),
  )
  return found ?? clashOf(gone.field, kept)
}

function clashOf(field: string, kept?: string): Broken {
  return { kind: 'clash', fields: [field], with: kept === undefined ? [] : [kept] }
}

/**
 * Puts an answer, the value of `field`, under the rules of its card: other choices move out of its way, files
 * and words never do, so there it is refused. What is still missing is no fault yet. `changes` is what the
 * person should be told.
 */
export function judge(
  card: ModelCard,
  before: DraftValues,
  answer: { values: DraftValues; field: string },
): Judged {
  const { values, field } = answer
  if (!card.rules && broken(card, values).length === 0) return { ok: true, values, changes: [] }
  const loss = lossOf(card, values, field)
  if (loss) return { ok: false, broken: loss }
  const settled = moved(card, answer)
  const wrong = broken(card, settled).find(({ kind }) => kind !== 'missing')
  if (wrong) return { ok: false, broken: wrong }
  const [from, to] = [settledView(card, before), settledView(card, settled)]
  const isKept = typeof values[field] === 'object' || to[field] === viewOf(card, values)[field]
  if (!isKept) return { ok: false, broken: breachesOf(card, viewOf(card, settled))[0] ?? clashOf(field) }
  const changes = Object.keys({ ...from, ...to })
    .filter((name) => name !== field && from[name] !== to[name] && !Array.isArray(to[name]))
    .map((name) => ({ field: name, from: from[name], to: to[name] }))
  return { ok: true, values: settled, changes }
}

/**
 * The choices after an answer moved others. What nobody chose is not written down where the rules find the
 * same without it: it goes back by itself when its reason goes.
 */
function moved(card: ModelCard, { values, field }: { values: DraftValues; field: string }): DraftValues {
  const settled = settle(card, values, field).values
  const chosen = Object.fromEntries(Object.entries(settled).filter(([name]) => values[name] !== undefined))
  const [short, full] = [settledView(card, chosen), settledView(card, settled)]
  const same = Object.keys({ ...short, ...full }).every((name) => short[name] === full[name])
  return same ? chosen : settled
}

/** What keeps finished choices from being sent, the first fault only; null when nothing does. */
export function unfit(card: ModelCard, values: DraftValues): Broken | null {
  return lossOf(card, values) ?? broken(card, values)[0] ?? null
}

/** Answers to a step that stand for all others it could get. */
function samples(step: Step, values: DraftValues): DraftValue[] {
  if (step.options) return step.options.map((option) => option.value)
  if (step.kind === 'number') return [step.min ?? step.default ?? 1]
  if (step.kind === 'text') return ['a'.repeat(step.minLength ?? 1)]
  const given = values[step.field]
  const files = typeof given === 'object' && step.many ? given : []
  return [[...files, { url: 'https://example.com/file', kind: step.media ?? 'image' }]]
}

/** The options of a step that the rules refuse beside the other choices, by number. */
export function refusedOptions(card: ModelCard, values: DraftValues, step: Step): ReadonlySet<number> {
  const { field, options = [] } = step
  const refused = options.flatMap(({ value }, index) =>
    card.rules && !judge(card, values, { values: { ...values, [field]: value }, field }).ok ? [index] : [],
  )
  return new Set(refused)
}

/** Why nothing else can be chosen for a field beside the other choices; null when something can. */
export function lockOf(card: ModelCard, values: DraftValues, step: Step): Broken | null {
  if (!card.rules) return null
  const now = settledView(card, values)[step.field]
  let reason: Broken | null = null
  for (const value of samples(step, values)) {
    if (value === now) continue
    const judged = judge(card, values, { values: { ...values, [step.field]: value }, field: step.field })
    if (judged.ok) return null
    reason ??= judged.broken
  }
  return reason
}

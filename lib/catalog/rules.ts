import type { MediaKind, ModelCard } from './card.js'
import { amountIn, holds, isList, passes } from './conditions.js'
import { blindIn, type Measured, measuresIn, type Unknown, whyUnknown } from './measure.js'
import { repair } from './repair.js'
import type { Rule, Tests } from './rule.js'
import { type DraftValue, type DraftValues, fieldOf, mediaOf, type View, viewOf } from './values.js'

/** A rule that a request breaks, with the fields to name to the person. */
export type Broken =
  /** At least one of these is needed. */
  | { kind: 'missing'; fields: readonly string[] }
  /** These do not go together with those. */
  | { kind: 'clash'; fields: readonly string[]; with: readonly string[] }
  /** The value of a field is impossible beside the values of others. */
  | { kind: 'not-with'; field: string; value: unknown; because: readonly string[] }
  /** More files than these fields take together, or than one takes beside the values of others. */
  | { kind: 'too-many'; fields: readonly string[]; max: number; because?: readonly string[] }
  | { kind: 'too-long'; field: string; max: number }
  /** A file is shorter or longer than the model takes. */
  | { kind: 'seconds'; field: string; min: number; max: number; seconds: number }
  /** The price depends on the length of a file that nobody could measure, and has no upper end. */
  | { kind: 'unmeasured'; field: string; media: MediaKind; because: Unknown }
  /** The result would be larger than the model makes, whatever the factor, or with the one of a field. */
  | { kind: 'too-large'; field: string; max: number; because?: readonly string[] }
  /** A moment behind the end of a file, which is so many seconds long. */
  | { kind: 'past-end'; field: string; of: string; seconds: number }
  | { kind: 'order'; fields: readonly [string, string] }

function breach(view: View, field: string, rule: { when: Tests; must: Tests }): Broken {
  const test = rule.must[field]
  const because = Object.keys(rule.when)
  const value = view[field]
  if (value === undefined) return { kind: 'missing', fields: [field] }
  if (typeof test === 'object' && 'maxLength' in test) return { kind: 'too-long', field, max: test.maxLength }
  if (typeof test === 'object' && 'set' in test) return { kind: 'clash', fields: [field], with: because }
  if (Array.isArray(value)) {
    const { min = 0, max = 0 } = typeof test === 'object' && !isList(test) && 'max' in test ? test : {}
    return value.length < min
      ? { kind: 'missing', fields: [field] }
      : { kind: 'too-many', fields: [field], max, because }
  }
  return { kind: 'not-with', field, value, because }
}

function given(view: View, fields: readonly string[]): string[] {
  return fields.filter((field) => view[field] !== undefined)
}

function measuredBreaches(rule: Rule, view: View, measured: Measured): Broken[] {
  if ('seconds' in rule) {
    if (!holds(view, rule.during)) return []
    return Object.entries(rule.seconds).flatMap(([field, [min, max]]): Broken[] =>
      (view[field] === undefined ? [] : (measured[field] ?? [])).flatMap(({ seconds }): Broken[] =>
        seconds !== undefined && (seconds < min || seconds > max)
          ? [{ kind: 'seconds', field, min, max, seconds }]
          : [],
      ),
    )
  }
  if ('secondsMax' in rule) {
    return Object.entries(rule.secondsMax).flatMap(([field, max]): Broken[] => {
      const files = view[field] === undefined ? [] : (measured[field] ?? [])
      const seconds = files.reduce((sum, file) => sum + (file.seconds ?? 0), 0)
      return seconds > max ? [{ kind: 'seconds', field, min: 0, max, seconds }] : []
    })
  }
  if ('sideMax' in rule) {
    const [file] = measured[rule.of] ?? []
    const side = Math.max(file?.width ?? 0, file?.height ?? 0) * Number(view[rule.times] ?? 1)
    const because = [rule.times]
    return side > rule.sideMax ? [{ kind: 'too-large', field: rule.of, max: rule.sideMax, because }] : []
  }
  if ('within' in rule) {
    const [seconds] = (view[rule.of] === undefined ? [] : (measured[rule.of] ?? [])).map((one) => one.seconds)
    if (seconds === undefined) return []
    // A second begun belongs to the file.
    const late = rule.within.filter((field) => Number(view[field]) > Math.ceil(seconds))
    return late.map((field) => ({ kind: 'past-end', field, of: rule.of, seconds }))
  }
  return []
}

function breaches(card: ModelCard, rule: Rule, view: View): Broken[] {
  if ('when' in rule) {
    if (!holds(view, rule.when)) return []
    const failed = Object.entries(rule.must).filter(([field, test]) => !passes(view, field, test))
    return failed.map(([field]) => breach(view, field, rule))
  }
  if ('exactlyOne' in rule) {
    const [first, ...others] = given(view, rule.exactlyOne)
    if (first === undefined) return [{ kind: 'missing', fields: rule.exactlyOne }]
    return others.length > 0 ? [{ kind: 'clash', fields: others, with: [first] }] : []
  }
  if ('atLeastOne' in rule) {
    return given(view, rule.atLeastOne).length > 0 ? [] : [{ kind: 'missing', fields: rule.atLeastOne }]
  }
  if ('notBoth' in rule) {
    const [one, other] = [given(view, rule.notBoth[0]), given(view, rule.notBoth[1])]
    return one.length > 0 && other.length > 0 ? [{ kind: 'clash', fields: other, with: one }] : []
  }
  if ('order' in rule) {
    return hasRoom(card, view, rule.order) ? [] : [{ kind: 'order', fields: rule.order }]
  }
  if ('sumMax' in rule) {
    const sum = rule.sumMax.reduce((count, field) => count + amountIn(view[field]), 0)
    return sum > rule.max ? [{ kind: 'too-many', fields: rule.sumMax, max: rule.max }] : []
  }
  if ('weights' in rule) {
    const entries = Object.entries(rule.weights)
    const sum = entries.reduce((count, [field, weight]) => count + amountIn(view[field]) * weight, 0)
    return sum > rule.max ? [{ kind: 'too-many', fields: Object.keys(rule.weights), max: rule.max }] : []
  }
  return []
}

/** True when the first comes before the second; of one that is not given yet, when there is room for it. */
function hasRoom(card: ModelCard, view: View, [first, second]: readonly [string, string]): boolean {
  if (view[first] === undefined && view[second] === undefined) return true
  const low = Number(view[first] ?? fieldOf(card, first)?.minimum)
  const high = Number(view[second] ?? fieldOf(card, second)?.maximum)
  return !(low >= high)
}

/** What a view breaks of the rules of its card. */
export function breachesOf(card: ModelCard, view: View, measured: Measured = {}): Broken[] {
  return (card.rules ?? []).flatMap((rule) => [
    ...breaches(card, rule, view),
    ...measuredBreaches(rule, view, measured),
  ])
}

/**
 * The values of a card as they will be sent: what the rules forbid is taken back or moved to what they
 * allow.
 */
export function settledView(card: ModelCard, values: DraftValues): View {
  const view = viewOf(card, values)
  return card.rules ? repair(card, view) : view
}

/**
 * What is wrong with a request beyond its single fields, and cannot be settled by dropping or moving a
 * choice: something is missing, too many, too long. What was not measured is not judged, unless the price
 * has no end without it.
 */
export function broken(
  card: ModelCard,
  values: DraftValues,
  measured: Measured = measuresIn(values),
): Broken[] {
  const view = settledView(card, values)
  const blind = blindIn(card, view, measured)
  return [...breachesOf(card, view, measured), ...blind.map((field) => unmeasured(card, values, field))]
}

function unmeasured(card: ModelCard, values: DraftValues, field: string): Broken {
  const schema = fieldOf(card, field)
  const media = (schema && mediaOf(schema)) ?? 'video'
  return { kind: 'unmeasured', field, media, because: whyUnknown(values, field) }
}

/** A field that settling moved, with what it held and holds; undefined when it is left out. */
export interface Change {
  field: string
  from: unknown
  to: unknown
}

/**
 * The draft after its rules: `kept` is the field just chosen, which stays, and the others move. `changes`
 * is what the person should be told. A settled draft settles to itself.
 */
export function settle(
  card: ModelCard,
  values: DraftValues,
  kept?: string,
): { values: DraftValues; changes: Change[] } {
  if (!card.rules) return { values, changes: [] }
  const before = viewOf(card, values)
  const after = repair(card, { ...before }, kept)
  const changes = Object.keys({ ...before, ...after })
    .filter((field) => before[field] !== after[field])
    // What nobody chose and is left out is no news.
    .filter((field) => after[field] !== undefined || values[field] !== undefined)
    .map((field) => ({ field, from: before[field], to: after[field] }))
  if (changes.length === 0) return { values, changes }
  const next: Record<string, DraftValue | undefined> = { ...values }
  for (const { field, to } of changes) {
    if (isDraftValue(to)) next[field] = to
    else delete next[field]
  }
  return { values: next, changes }
}

function isDraftValue(value: unknown): value is DraftValue {
  return Array.isArray(value) || ['string', 'number', 'boolean'].includes(typeof value)
}

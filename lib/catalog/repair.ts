import type { ModelCard } from './card.js'
import { amountIn, holds, isList, passes } from './conditions.js'
import type { Plain, Rule, Test, Tests } from './rule.js'
import { fieldOf, type View } from './values.js'

/** Rules move fields that other rules watch: more rounds than any card needs. */
const MAX_ROUNDS = 6

/** What a field can be moved to, the likeliest first. */
function candidates(card: ModelCard, name: string): (Plain | undefined)[] {
  const field = fieldOf(card, name)
  const preset = card.preset?.[name]
  const fallback = field?.default
  const usual = [preset, fallback].filter(isPlain)
  const offered = card.offer?.[name] ?? field?.enum ?? (field?.type === 'boolean' ? [false, true] : [])
  return [...usual, ...offered, undefined]
}

function isPlain(value: unknown): value is Plain {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

function put(view: View, field: string, value: unknown): void {
  if (value === undefined) delete view[field]
  else view[field] = value
}

/** Moves one field to what a test allows; false when nothing we can put there passes. */
function move(card: ModelCard, view: View, change: { field: string; test: Test }): boolean {
  const { field, test } = change
  if (passes(view, field, test)) return true
  const value = view[field]
  if (typeof test === 'object' && !isList(test) && 'set' in test) {
    if (test.set) return false
    delete view[field]
    return true
  }
  if (typeof test === 'object' && !isList(test) && !('not' in test) && !('maxLength' in test)) {
    const { max } = test
    if (max === undefined || amountIn(value) <= max) return false
    view[field] = Array.isArray(value) ? value.slice(0, max) : max
    return true
  }
  if (Array.isArray(value)) return false
  const named = isPlain(test) ? [test] : isList(test) ? test.filter(isPlain) : []
  for (const candidate of [...candidates(card, field), ...named]) {
    put(view, field, candidate)
    if (passes(view, field, test)) return true
  }
  put(view, field, value)
  return false
}

/** The conditions on fields that hold what they hold by themselves. */
function usualIn(card: ModelCard, view: View, tests: Tests): Tests {
  const usual = Object.entries(tests).filter(
    ([field]) =>
      view[field] !== undefined && view[field] === (card.preset?.[field] ?? fieldOf(card, field)?.default),
  )
  return Object.fromEntries(usual)
}

/** How many of the conditions of a card are broken. */
function broken(card: ModelCard, view: View): number {
  const rules = (card.rules ?? []).filter((rule) => 'when' in rule)
  return rules.filter((rule) => holds(view, rule.when) && !holds(view, rule.must)).length
}

/** Ends a condition instead of obeying it, so that the field just chosen can stay. */
function release({ card, view, kept }: Work, tests: Tests): boolean {
  for (const [field, test] of Object.entries(tests)) {
    const value = view[field]
    // What an earlier result was made with is a fact, like files.
    if (field === kept || Array.isArray(value) || fieldOf(card, field) === undefined) continue
    const ways = candidates(card, field).flatMap((candidate) => {
      put(view, field, candidate)
      return passes(view, field, test) ? [] : [{ candidate, harm: broken(card, view) }]
    })
    const [best] = ways.toSorted((a, b) => a.harm - b.harm)
    put(view, field, best ? best.candidate : value)
    if (best) return true
  }
  return false
}

function given(view: View, fields: readonly string[]): string[] {
  return fields.filter((field) => view[field] !== undefined)
}

/** Takes files from the last fields until all have room. */
function makeRoom(view: View, weights: readonly (readonly [string, number])[], max: number): void {
  let room = max
  for (const [field, weight] of weights) {
    const value = view[field]
    if (!Array.isArray(value)) continue
    const kept = value.slice(0, Math.max(0, Math.floor(room / weight)))
    room -= kept.length * weight
    if (kept.length < value.length) put(view, field, kept.length === 0 ? undefined : kept)
  }
}

/** What is being repaired: a view of a card, and the field that stays. */
interface Work {
  card: ModelCard
  view: View
  kept: string | undefined
}

function mend({ card, view, kept }: Work, rule: Rule): void {
  if ('when' in rule) {
    if (!holds(view, rule.when)) return
    for (const [field, test] of Object.entries(rule.must)) {
      if (passes(view, field, test)) continue
      if (field === kept && release({ card, view, kept }, rule.when)) return
      // What nobody chose gives way to files that were given.
      const usual = Array.isArray(view[field]) ? usualIn(card, view, rule.when) : {}
      if (release({ card, view, kept }, usual)) return
      move(card, view, { field, test })
    }
  } else if ('exactlyOne' in rule) {
    const set = given(view, rule.exactlyOne)
    const stays = kept !== undefined && set.includes(kept) ? kept : set[0]
    for (const field of set) if (field !== stays) delete view[field]
  } else if ('notBoth' in rule) {
    const [one, other] = [given(view, rule.notBoth[0]), given(view, rule.notBoth[1])]
    if (one.length === 0 || other.length === 0) return
    for (const field of kept !== undefined && other.includes(kept) ? one : other) delete view[field]
  } else if ('sumMax' in rule) {
    makeRoom(
      view,
      rule.sumMax.map((field) => [field, 1] as const),
      rule.max,
    )
  } else if ('weights' in rule) {
    makeRoom(view, Object.entries(rule.weights), rule.max)
  } else if ('sideMax' in rule) {
    shrink(card, view, rule)
  }
}

/** The longer side of the first file as it was measured; 0 while nobody knows. */
function sideOf(files: unknown): number {
  const file: unknown = Array.isArray(files) ? files[0] : null
  if (typeof file !== 'object' || file === null || !('measured' in file) || file.measured !== true) return 0
  const sides = [
    'width' in file && typeof file.width === 'number' ? file.width : 0,
    'height' in file && typeof file.height === 'number' ? file.height : 0,
  ]
  return Math.max(...sides)
}

/** The largest factor that a picture, as large as it was measured, leaves room for. */
function shrink(card: ModelCard, view: View, rule: { sideMax: number; of: string; times: string }): void {
  const { sideMax, of, times } = rule
  const side = sideOf(view[of])
  if (side * Number(view[times] ?? 1) <= sideMax) return
  const fitting = candidates(card, times).filter((one) => side * Number(one) <= sideMax)
  const [largest] = fitting.toSorted((a, b) => Number(b) - Number(a))
  if (largest !== undefined) view[times] = largest
}

/**
 * Changes a view until its card's rules hold, as far as dropping and moving choices can: `kept` is moved
 * last. What cannot be mended so, like a missing file, stays broken. Answers the view it was given.
 */
export function repair(card: ModelCard, view: View, kept?: string): View {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = JSON.stringify(view)
    for (const rule of card.rules ?? []) mend({ card, view, kept }, rule)
    if (JSON.stringify(view) === before) break
  }
  return view
}

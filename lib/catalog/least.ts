import type { Format, ModelCard } from './card.js'
import { EARLIER, samplesOf } from './earlier.js'
import { form } from './form.js'
import type { Measured } from './measure.js'
import { broken } from './rules.js'
import { settings } from './settings.js'
import type { Step } from './step.js'
import type { DraftValue, DraftValues, FileValue } from './values.js'

/** What we think of a file before it is there: most voices, clips and songs people bring are short. */
export const USUAL_FILE_SECONDS = 5
/** Pixels of the photos that Telegram sends. */
export const USUAL_SIDE = 1_280
/** More than any card asks for at once. */
const MAX_MISSING = 4

/** So many files for a question, known by nothing but their kind. */
export function fileFor(step: Step, count = step.many?.min ?? 1): FileValue[] {
  return Array.from({ length: count }, () => ({
    url: 'https://example.com/file',
    kind: step.media ?? 'image',
  }))
}

function leastAnswer(card: ModelCard, step: Step): DraftValue | undefined {
  if (step.on) return samplesOf(card).slice(0, 1)
  if (step.media) return fileFor(step)
  if (step.kind === 'text') return 'a'.repeat(step.minLength ?? 1)
  return step.kind === 'number' ? step.min : step.options?.[0]?.value
}

/** The least one can answer in a use: what cannot be skipped, one letter and one file where that will do. */
export function leastValues(card: ModelCard, format: Format): DraftValues {
  const steps = [...form(card, format), ...settings(card, format)]
  const values: Record<string, DraftValue | undefined> = {}
  for (const step of steps) if (step.required) values[step.field] = leastAnswer(card, step)
  for (let round = 0; round < MAX_MISSING; round += 1) {
    const missing = broken(card, values, usualMeasures(card, values)).find(({ kind }) => kind === 'missing')
    const fields = missing?.kind === 'missing' ? missing.fields : []
    const step = steps.find(({ field }) => fields.includes(field) && values[field] === undefined)
    if (!step) break
    values[step.field] = leastAnswer(card, step)
  }
  return values
}

/** The shortest and the longest file that a field takes, in seconds. */
export function lengthsOf(card: ModelCard, field: string): { least: number; most: number } {
  const { length, plus } = card.price
  const paid = [length, plus].find((spec) => spec?.of === field || spec?.or === field)
  for (const rule of card.rules ?? []) {
    const range = 'seconds' in rule ? rule.seconds[field] : undefined
    if (range) return { least: range[0], most: Math.min(range[1], paid?.max ?? range[1]) }
  }
  return { least: 1, most: paid?.max ?? USUAL_FILE_SECONDS }
}

/** The files of a request as people usually bring them, or each so many seconds long. */
export function usualMeasures(card: ModelCard, values: DraftValues, wanted = USUAL_FILE_SECONDS): Measured {
  const lists = Object.entries(values).flatMap(([field, files]) => {
    if (typeof files !== 'object' || field === EARLIER) return []
    const { least, most } = lengthsOf(card, field)
    const seconds = Math.max(least, Math.min(wanted, most))
    return [[field, files.map(() => ({ seconds, width: USUAL_SIDE, height: USUAL_SIDE }))] as const]
  })
  return Object.fromEntries(lists)
}

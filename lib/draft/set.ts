import type { DraftValue } from '../catalog/index.js'
import { type Answered, answer, type Question } from './answer.js'
import type { Draft } from './draft.js'

/**
 * Puts a value at a setting: `at` counts among the settings. The form stays at its question, and the setting
 * stays open, so that the next message changes it again. Pure; the same value again gives the same draft.
 */
export function set(draft: Draft, at: Question, value: DraftValue): Answered {
  const step = at.steps[at.index]
  const result = answer({ ...draft, step: at.index }, at, value)
  if (!step || !result.ok) return result
  const { redo } = draft
  const kept = redo === undefined || redo === step.field ? {} : { redo }
  return { ...result, draft: { ...result.draft, ...kept, step: draft.step, setting: step.field } }
}

/** Takes the value of a setting back: what the model does by itself holds again. */
export function clear(draft: Draft, field: string): Draft {
  return reset(draft, [field])
}

/** Takes the values of these settings back; files and words of others stay. */
export function reset(draft: Draft, fields: readonly string[]): Draft {
  const values = Object.fromEntries(Object.entries(draft.values).filter(([field]) => !fields.includes(field)))
  return { ...draft, values, quote: null }
}

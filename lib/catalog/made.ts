import type { ModelCard } from './card.js'
import type { Plain } from './rule.js'
import { settledView } from './rules.js'
import type { DraftValues } from './values.js'

/** The choices of a result that a model which works on it may ask for. */
const TOLD = ['resolution', 'duration', 'model']

/** What a request of a model made its result with, of what may be asked for later: chosen or by default. */
export function madeWith(card: ModelCard, values: DraftValues): Record<string, Plain> {
  const view = settledView(card, values)
  const told = TOLD.flatMap((field): [string, Plain][] => {
    const value = view[field]
    return typeof value === 'string' || typeof value === 'number' ? [[field, value]] : []
  })
  return Object.fromEntries(told)
}

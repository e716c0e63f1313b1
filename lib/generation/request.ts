import { catalog, type Format, formatsOf, type ModelCard } from '../catalog/index.js'
import { type Draft, parseValues } from '../draft/index.js'
import type { Generation } from './row.js'

/** What a generation was asked for, as choices that can be made again; null when its model left. */
export interface Request {
  card: ModelCard
  format: Format | null
  values: Draft['values']
}

/** The request of a generation; null when its model left the catalogue. */
export function requestOf(generation: Pick<Generation, 'model' | 'format' | 'input'>): Request | null {
  const card = catalog.card(generation.model)
  if (!card) return null
  const format = formatsOf(card).find((known) => known === generation.format) ?? null
  return { card, format, values: parseValues(generation.input) }
}

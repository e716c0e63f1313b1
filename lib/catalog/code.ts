import { createHash } from 'node:crypto'
import type { Catalog } from './catalog.js'

const LENGTH = 8

/**
 * A model's id as eight characters that fit a deep link and a button with two models: always the same for the
 * same id.
 */
export function codeOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, LENGTH)
}

const known = new WeakMap<Catalog, Map<string, string>>()

/** The id behind a code, or null for one we never gave. */
export function idOfCode(catalog: Catalog, code: string): string | null {
  const codes = known.get(catalog) ?? new Map(catalog.cards.map(({ id }) => [codeOf(id), id]))
  known.set(catalog, codes)
  return codes.get(code) ?? null
}

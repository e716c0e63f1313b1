import { createHash } from 'node:crypto'
import { type Step, varietyOf, withMore } from '../catalog/index.js'
import { derivedId } from '../seal/index.js'
import type { Request } from './request.js'

/** How many variants are made at once. */
export const VARIANTS = 3

/** The generations of several variants, by the first: the same first always has the same others. */
export function variantIds(first: string): string[] {
  return Array.from({ length: VARIANTS }, (_, index) =>
    index === 0 ? first : derivedId(`variant ${index} of ${first}`),
  )
}

/** A seed made of an id; the same id has the same one. */
function seedOf(id: string, { min = 0, max = 2_147_483_647 }: Step): number {
  const hex = createHash('sha256').update(`seed of ${id}`).digest('hex').slice(0, 16)
  return min + Number(BigInt(`0x${hex}`) % BigInt(max - min + 1))
}

/** The words with one phrase more; what made them a variant before is taken off. */
function varied(
  step: Step,
  of: { words: string; phrases: readonly string[]; more: string | undefined },
): string {
  const bare = of.phrases.reduce((words, phrase) => words.replace(phrase, '').trimEnd(), of.words)
  return (of.more && withMore(step, bare || of.words, of.more)) || of.words
}

/**
 * The requests of three variants: each with a seed of its own, or with a phrase more than the others. A
 * request that has no room for its phrase stays as it is. Null where all of them would be one and the same.
 */
export function variantsOf(
  request: Request,
  of: { first: string; phrases(words: string): readonly string[] },
): Request[] | null {
  const variety = varietyOf(request.card, request.format, request.values)
  if (!variety) return null
  const { field } = variety.step
  const phrases = variety.kind === 'words' ? of.phrases(variety.words) : []
  return variantIds(of.first).map((id, index) => {
    const more = phrases[index]
    const value =
      variety.kind === 'seed' ? seedOf(id, variety.step) : varied(variety.step, { ...variety, phrases, more })
    return { ...request, values: { ...request.values, [field]: value } }
  })
}

import { type Cost, type FailureReason, type Sum, type Texts, textsOf } from '../../content/index.js'
import { catalog, type ModelCard } from '../catalog/index.js'
import type { World } from '../world/world.js'
import type { Generation } from './row.js'

/** The words of a generation's language: it speaks as the person did when they pressed Generate. */
export function wordsFor(generation: Generation): Texts {
  return textsOf(generation.language)
}

/** The card of a generation; a model that left the catalogue keeps its id as its name. */
export function cardOf(generation: Generation): ModelCard | null {
  return catalog.card(generation.model)
}

export function titleOf(generation: Generation): string {
  return cardOf(generation)?.title ?? generation.model
}

/** What was held for it. */
export function priceOf(world: World, generation: Generation): Sum {
  return sumOf(world, generation.amount)
}

/** What was taken for a result. */
export function takenOf(world: World, generation: Generation): Sum {
  return sumOf(world, takenFor(generation))
}

/** What of the price went back because the result did not use it. */
export function returnedOf(world: World, generation: Generation): Sum {
  return sumOf(world, generation.amount - takenFor(generation))
}

/** What a result cost its person in the end. */
export function costOf({ free, money }: Pick<Generation, 'free' | 'money'>): Cost {
  if (free) return 'free'
  return money === 'captured' ? 'taken' : 'back'
}

/** What was taken for a result, in minor units. */
export function takenFor({ amount, charged }: Pick<Generation, 'amount' | 'charged'>): number {
  return charged ?? amount
}

function sumOf(world: World, amount: number): Sum {
  return { amount, currency: world.config.pricing.currency }
}

const SAID_AS_IS: readonly FailureReason[] = [
  'busy',
  'unavailable',
  'bad-input',
  'content',
  'failed',
  'empty',
  'unusable',
  'expired',
  'cancelled',
]

/** The sentence a person gets for a stored error code; what only the operator can mend is "the provider". */
export function failureOf(generation: Pick<Generation, 'errorCode'>): FailureReason {
  const code = generation.errorCode
  if (code === null) return 'failed'
  return SAID_AS_IS.find((reason) => reason === code) ?? 'provider'
}

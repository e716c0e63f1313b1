import type { Screen } from '../telegram/screen.js'
import type { World } from '../world/world.js'
import { receiptOf } from './deliver.js'
import { closeProgress } from './progress.js'
import { stateOf } from './read.js'
import { isRewriting, rewritingOn } from './rewriting.js'
import type { Generation } from './row.js'
import { failureOn } from './tell.js'

/**
 * The last form of the progress message of a generation that is over: the receipt, or why nothing came of it.
 */
export function endOf(world: World, generation: Generation): Screen {
  if (isRewriting(generation)) return rewritingOn(world, generation)
  const succeeded = generation.state === 'succeeded' || generation.late
  return succeeded ? receiptOf(world, generation) : failureOn(world, generation)
}

/**
 * Puts the last form of a generation into its progress message once more, where a bar may have overtaken it;
 * false when it is not over yet.
 */
export async function redrawEnd(world: World, generationId: string): Promise<boolean> {
  const generation = await stateOf(world.db, { generationId })
  if (!generation || generation.resolvedAt === null) return false
  await closeProgress(world, generation, endOf(world, generation))
  return true
}

import type { World } from '../world/world.js'
import { receiptOf } from './deliver.js'
import { closeProgress } from './progress.js'
import { stateOf } from './read.js'
import { failureOn } from './tell.js'

/**
 * Puts the last form of a resolved generation into its progress message once more, where a bar overtook it.
 */
export async function redrawEnd(world: World, generationId: string): Promise<void> {
  const generation = await stateOf(world.db, { generationId })
  if (!generation || generation.resolvedAt === null) return
  const succeeded = generation.state === 'succeeded' || generation.late
  await closeProgress(
    world,
    generation,
    succeeded ? receiptOf(world, generation) : failureOn(world, generation),
  )
}

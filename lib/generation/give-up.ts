import { repair } from '../ledger/index.js'
import type { World } from '../world/world.js'
import type { Generation } from './row.js'
import { tellFailure } from './tell.js'
import { takenFor } from './words.js'

/**
 * A result that cannot be had: what was spent on it is given back by a transfer of its own, once, because a
 * capture is final, and the person is told. A repeat tells again and gives nothing.
 */
export async function giveUp(world: World, generation: Generation): Promise<'delivered' | 'owed' | 'never'> {
  if (generation.money === 'captured') {
    await repair(world.db, {
      generationId: generation.id,
      userId: generation.userId,
      amount: takenFor(generation),
      at: world.clock.now(),
    })
  }
  return tellFailure(world, { ...generation, errorCode: 'unusable' })
}

import { type Generation, rememberAsked } from '../generation/index.js'
import { degrade, isOutage } from '../kernel/index.js'
import type { World } from '../world/world.js'

/** In a group: keeps which message asked, so that the result answers it. Lost, it answers none. */
export async function keepAsked(world: World, generation: Generation): Promise<void> {
  const { id, userId, replyTo } = generation
  if (replyTo === null) return
  try {
    await rememberAsked(world.db, { generationId: id, userId, message: replyTo })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
  }
}

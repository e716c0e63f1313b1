import { degrade, isOutage } from '../kernel/index.js'
import { TTL } from '../redis/index.js'
import type { World } from '../world/world.js'

/**
 * Remembers that a result was sent although its row could not be told: whoever finds it owed then only brings
 * the row up to date. Best effort.
 */
export async function rememberSent(world: World, generationId: string): Promise<void> {
  try {
    await world.redis.set(world.redis.keys.delivered(generationId), '1', TTL.delivered)
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
    degrade('redis')
  }
}

/** True when this was sent while the database was away: then only the row is behind. */
export async function wasSent(world: World, generationId: string): Promise<boolean> {
  try {
    return (await world.redis.get(world.redis.keys.delivered(generationId))) !== null
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
    return false
  }
}

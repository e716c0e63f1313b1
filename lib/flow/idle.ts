import { isOutage } from '../kernel/index.js'
import type { World } from '../world/world.js'

/** Something is owed: the next cron run must look into the database. Best effort. */
export async function forgetIdle(world: World): Promise<void> {
  try {
    await world.redis.remove(world.redis.keys.idle())
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
  }
}

import type { Session } from '../draft/index.js'
import { isOutage } from '../kernel/index.js'
import { TTL } from '../redis/index.js'
import type { World } from '../world/world.js'
import type { Scene } from './scene.js'

/** Writes the session down beside the answer; lost, it is written the next time. */
export function keepSession(world: World, scene: Scene, session: Session): void {
  const key = world.redis.keys.session(scene.incoming.person.id)
  world.background(async () => {
    try {
      await world.redis.set(key, JSON.stringify(session), TTL.session)
    } catch (error) {
      if (!isOutage(error)) throw error
    }
  })
}

import type { Session } from '../draft/index.js'
import { isOutage } from '../kernel/index.js'
import { script, TTL } from '../redis/index.js'
import type { World } from '../world/world.js'
import type { Scene } from './scene.js'

// What was set meanwhile is newer than anything this update knows.
const KEEP = script(`
if (redis.call('GET', KEYS[1]) or '') == ARGV[1] then redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3]) end
`)

/**
 * Writes the session down beside the answer, unless another update changed it; lost, it is written the next
 * time.
 */
export function keepSession(world: World, scene: Scene, session: Session): void {
  const { incoming, entry } = scene
  const key = world.redis.keys.session(incoming.person.id)
  world.background(async () => {
    try {
      await world.redis.run(KEEP, [key], [entry.session ?? '', JSON.stringify(session), TTL.session])
    } catch (error) {
      if (!isOutage(error)) throw error
    }
  })
}

import { degrade, isOutage } from '../kernel/index.js'
import { script } from '../redis/index.js'
import type { World } from '../world/world.js'

const FREE = script(`
if redis.call('HGET', KEYS[1], 'owner') == ARGV[1] then
  redis.call('HSET', KEYS[1], 'lease', 0, 'stage', 'leased')
end
return 'ok'
`)

/** Gives a claim back after a failed try, so that the redelivery is not kept waiting. Best effort. */
export async function giveBack(world: World, claim: { event: string; owner: string }): Promise<void> {
  try {
    await world.redis.run(FREE, [world.redis.keys.claim(claim.event)], [claim.owner])
  } catch (error) {
    if (!isOutage(error)) throw error
    degrade('redis') // The lease ends by itself.
  }
}

import { degrade, isOutage } from '../kernel/index.js'
import { script } from '../redis/index.js'
import type { World } from '../world/world.js'
import { freeInDb } from './claim-db.js'
import { LEASE_SECONDS } from './lease.js'
import { wasRedisAway } from './redis-away.js'

const FREE = script(`
if redis.call('HGET', KEYS[1], 'owner') == ARGV[1] then
  redis.call('HSET', KEYS[1], 'lease', 0, 'stage', 'leased')
  if ARGV[2] == '1' then redis.call('HINCRBY', KEYS[1], 'tries', -1) end
end
return 'ok'
`)

/**
 * Gives a claim back, so that the redelivery is not kept waiting: after a failed try, or `untried` because
 * somebody else is at it, which is no try. Best effort: a lease ends by itself.
 */
export async function giveBack(
  world: World,
  claim: { event: string; owner: string; untried?: true },
): Promise<void> {
  const key = world.redis.keys.claim(claim.event)
  try {
    await world.redis.run(FREE, [key], [claim.owner, claim.untried ? '1' : ''])
  } catch (error) {
    if (!isOutage(error)) throw error
    degrade('redis')
  }
  if (!wasRedisAway(world, LEASE_SECONDS)) return
  try {
    await freeInDb(world.db, { key, owner: claim.owner, at: world.clock.now() })
  } catch (error) {
    if (!isOutage(error)) throw error
    degrade('db')
  }
}

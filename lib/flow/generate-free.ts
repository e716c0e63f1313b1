import type { Generation } from '../generation/index.js'
import { ask, progressOf, titleOf } from '../generation/index.js'
import { isOutage, note } from '../kernel/index.js'
import { script, TTL } from '../redis/index.js'
import { failureScreen } from '../telegram/screens/generation.js'
import type { World } from '../world/world.js'
import { dayOf } from './day.js'
import { placeOf, putScreen, reply, toast } from './reply.js'
import type { Scene } from './scene.js'
import { databaseAway } from './views.js'

// Counts each generation once, so a repeated tap costs nothing.
const TAKE = script(`
if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 1 then return 'repeated' end
if redis.call('SCARD', KEYS[1]) >= tonumber(ARGV[2]) then return 'over' end
redis.call('SADD', KEYS[1], ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[3])
return 'ok'
`)

/**
 * A free generation while the database is away: the quota is kept in Redis, and the sealed callback carries
 * what is needed to deliver. Nothing is written down, so a lost callback loses the result, never money.
 */
export async function generateWithoutDb(
  world: World,
  scene: Scene,
  generation: Generation,
): Promise<Response> {
  const taken = await takeQuota(world, scene, generation.id)
  note('quota', taken)
  if (taken === 'away') return databaseAway(world, scene)
  if (taken === 'over') return toast(scene, scene.say.toast.unavailable, { alert: true })
  if (taken === 'repeated') return toast(scene)
  const shown = putScreen(world, placeOf(scene), progressOf(world, generation))
  const asked = await ask(world, generation)
  await shown
  if (asked.kind === 'refused') {
    await uncountFree(world, scene, generation.id)
    const screen = failureScreen(
      {
        generation: generation.id,
        title: titleOf(generation),
        reason: 'unavailable',
        sum: { amount: 0, currency: world.config.pricing.currency },
        free: true,
        message: null,
      },
      scene.say,
    )
    return reply(world, scene, { screen })
  }
  world.log.warn('event lost', { generation: generation.id })
  return toast(scene)
}

const GIVE = script(`return redis.call('SREM', KEYS[1], ARGV[1])`)

/** A free run that KIE refused does not count. Best effort: the database counts for itself. */
export async function uncountFree(world: World, scene: Scene, generationId: string): Promise<void> {
  const key = world.redis.keys.quota(scene.incoming.person.id, dayOf(scene.at))
  try {
    await world.redis.run(GIVE, [key], [generationId])
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
  }
}

async function takeQuota(
  world: World,
  scene: Scene,
  generationId: string,
): Promise<'ok' | 'repeated' | 'over' | 'away'> {
  const key = world.redis.keys.quota(scene.incoming.person.id, dayOf(scene.at))
  try {
    const answer = await world.redis.run(TAKE, [key], [generationId, scene.config.free.perDay, TTL.quota])
    return answer === 'repeated' || answer === 'over' ? answer : 'ok'
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
    return 'away'
  }
}

import type { Generation } from '../generation/index.js'
import { ask, progressOf, titleOf } from '../generation/index.js'
import { isOutage, note } from '../kernel/index.js'
import { script, TTL } from '../redis/index.js'
import { failureScreen } from '../telegram/screens/generation.js'
import type { World } from '../world/world.js'
import { rememberAdrift } from './adrift.js'
import { dayOf, hourOf } from './day.js'
import { placeOf, putScreen, reply, toast } from './reply.js'
import type { Scene } from './scene.js'
import { databaseAway } from './views.js'

// Counts each generation once, in its day and its hour, so a repeated tap costs nothing.
const TAKE = script(`
if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 1 then return 'repeated' end
for key = 1, 2 do
  if redis.call('SCARD', KEYS[key]) >= tonumber(ARGV[1 + key]) then return 'over' end
end
for key = 1, 2 do
  redis.call('SADD', KEYS[key], ARGV[1])
  redis.call('EXPIRE', KEYS[key], ARGV[4])
end
return 'ok'
`)

/**
 * A free generation while the database is away: the quota is kept in Redis, and the sealed callback carries
 * what is needed to deliver. Its row is owed, and comes with the database.
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
  const shown = putScreen(world, placeOf(scene), progressOf(world, generation, { begun: true }))
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
      },
      scene.say,
    )
    return reply(world, scene, { screen })
  }
  const taskId = asked.kind === 'accepted' ? asked.taskId : null
  const owed = await rememberAdrift(world, { generation, taskId })
  world.log.warn(owed ? 'row owed' : 'event lost', { generation: generation.id })
  return toast(scene)
}

const GIVE = script(`for key = 1, 2 do redis.call('SREM', KEYS[key], ARGV[1]) end`)

/** Where the free runs of the day and of the hour are counted. */
function quotaKeys(world: World, { incoming, at }: Scene): string[] {
  const { keys } = world.redis
  return [dayOf(at), hourOf(at)].map((period) => keys.quota(incoming.person.id, period))
}

/** A free run that KIE refused does not count. Best effort: the database counts for itself. */
export async function uncountFree(world: World, scene: Scene, generationId: string): Promise<void> {
  try {
    await world.redis.run(GIVE, quotaKeys(world, scene), [generationId])
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
  }
}

async function takeQuota(
  world: World,
  scene: Scene,
  generationId: string,
): Promise<'ok' | 'repeated' | 'over' | 'away'> {
  const { perDay, perHour } = scene.config.free
  try {
    const values = [generationId, perDay, perHour, TTL.quota]
    const answer = await world.redis.run(TAKE, quotaKeys(world, scene), values)
    return answer === 'repeated' || answer === 'over' ? answer : 'ok'
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
    return 'away'
  }
}

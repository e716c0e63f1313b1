import { keep } from '../inbox/index.js'
import { addSeconds, degrade, isOutage } from '../kernel/index.js'
import { runningScreen } from '../telegram/screens/privacy.js'
import type { World } from '../world/world.js'
import { reply } from './reply.js'
import { runningNow } from './running-now.js'
import type { Scene } from './scene.js'

/** /cancel: the open question and the form end, and what runs is named with its cancel buttons. */
export async function stop(world: World, scene: Scene): Promise<Response> {
  const had = scene.asking !== null || scene.draft !== null
  if (scene.draft) await dropDraft(world, scene)
  const running = await runningNow(world, scene)
  const screen = runningScreen({ why: had ? 'stopped' : 'nothing', running }, scene.say)
  return reply(world, scene, { screen })
}

/** The form ends; a confirm screen that is still on show keeps working by its own draft. */
async function dropDraft(world: World, scene: Scene): Promise<void> {
  const key = world.redis.keys.draft(scene.incoming.person.id)
  try {
    await world.redis.remove(key)
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
    degrade('redis')
    await dropInDb(world, scene, key)
  }
}

async function dropInDb(world: World, scene: Scene, key: string): Promise<void> {
  try {
    await keep(world.db, { key, value: null, expiresAt: addSeconds(scene.at, 1) })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
  }
}

import { shareGeneration, titleOf } from '../generation/index.js'
import { degrade, isOutage, note } from '../kernel/index.js'
import { shareScreen, unsharedScreen } from '../telegram/screens/share.js'
import type { World } from '../world/world.js'
import { linkTo } from './deep-link.js'
import { reply } from './reply.js'
import type { Scene } from './scene.js'
import { databaseAway, showOutdated } from './views.js'

/** Opens a link to a result of one's own, or closes it; a repeat shows the same. */
export async function shareResult(
  world: World,
  scene: Scene,
  asked: { generation: string; shared: boolean },
): Promise<Response> {
  const { generation: generationId, shared } = asked
  try {
    const userId = scene.incoming.person.id
    const done = await shareGeneration(world.db, { generationId, userId, shared, at: scene.at })
    note('share', done ? String(shared) : 'refused')
    if (!done) return await showOutdated(world, scene)
    const view = { generation: generationId, title: titleOf(done.generation) }
    if (!shared) return await reply(world, scene, { screen: unsharedScreen(view, scene.say) })
    const target = { kind: 'shared', generation: generationId } as const
    const link = linkTo(scene.config, { target, author: done.code })
    return await reply(world, scene, { screen: shareScreen({ ...view, link }, scene.say) })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return databaseAway(world, scene)
  }
}

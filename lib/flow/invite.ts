import { degrade, isOutage } from '../kernel/index.js'
import { invitationScreen, inviteScreen } from '../telegram/screens/share.js'
import type { Invitation } from '../telegram/share-buttons.js'
import { friendsOf } from '../user/index.js'
import type { World } from '../world/world.js'
import { linkTo } from './deep-link.js'
import { reply } from './reply.js'
import type { Scene } from './scene.js'
import { databaseAway } from './views.js'

/** The link of a person and whom it brought, or (`of`) the words to send with it. */
export async function showInvite(world: World, scene: Scene, of: Invitation | null): Promise<Response> {
  const { say } = scene
  try {
    const { code, ...friends } = await friendsOf(world.db, { userId: scene.incoming.person.id })
    const link = linkTo(scene.config, { target: null, author: code })
    const screen =
      of === null || link === null
        ? inviteScreen({ ...friends, link }, say)
        : invitationScreen({ of, link }, say)
    return await reply(world, scene, { screen })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return databaseAway(world, scene)
  }
}

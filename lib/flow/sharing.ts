import { unreachable } from '../kernel/index.js'
import type { ShareAction } from '../telegram/share-buttons.js'
import type { World } from '../world/world.js'
import { showInvite } from './invite.js'
import type { Scene } from './scene.js'
import { shareResult } from './share-result.js'
import { makeMine } from './shared-result.js'

/** Carries out what is asked about inviting friends and sharing results. */
export function performSharing(world: World, scene: Scene, action: ShareAction): Promise<Response> {
  switch (action.go) {
    case 'invite':
      return showInvite(world, scene, null)
    case 'invitation':
      return showInvite(world, scene, action.of)
    case 'share':
    case 'unshare':
      return shareResult(world, scene, { generation: action.generation, shared: action.go === 'share' })
    case 'make-mine':
      return makeMine(world, scene, action.generation)
    default:
      return unreachable(action)
  }
}

import type { Draft } from '../draft/index.js'
import type { World } from '../world/world.js'
import { keepBoth } from './keep.js'
import type { Scene } from './scene.js'

/** What was pressed is the draft again, so that the way back leads to the same screen. Throws Crossed. */
export async function reopen(world: World, scene: Scene, draft: Draft): Promise<void> {
  if (draft === scene.draft) return
  await keepBoth(world, scene, { draft })
}

import type { Draft } from '../draft/index.js'
import { finish } from '../inbox/index.js'
import type { World } from '../world/world.js'
import { Crossed } from './crossed.js'
import type { Scene } from './scene.js'

/** What was pressed is the draft again, so that the way back leads to the same screen. Throws Crossed. */
export async function reopen(world: World, scene: Scene, draft: Draft): Promise<void> {
  if (draft === scene.draft) return
  const { event, entry, incoming } = scene
  const user = incoming.person.id
  const saved = await finish(world, { event, user, entry, tap: true, draft: JSON.stringify(draft) })
  if (saved === 'stale') throw new Crossed()
}

import type { World } from '../world/world.js'
import type { Decision } from './decision.js'
import { keepBoth } from './keep.js'
import { reply, toast } from './reply.js'
import type { Scene } from './scene.js'
import { apologise } from './views.js'

/** Saves draft and session together with the end of the claim, then shows the screen. Throws Crossed. */
export async function save(
  world: World,
  scene: Scene,
  decision: Extract<Decision, { kind: 'save' }>,
): Promise<Response> {
  const saved = await keepBoth(world, scene, decision)
  if (saved === 'lost') return apologise(world, scene)
  return decision.quiet ? toast(scene) : reply(world, scene, decision)
}

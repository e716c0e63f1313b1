import { finish } from '../inbox/index.js'
import type { World } from '../world/world.js'
import { Crossed } from './crossed.js'
import type { Decision } from './decision.js'
import { reply, toast } from './reply.js'
import { type Scene, tapOf } from './scene.js'
import { apologise } from './views.js'

/** Saves draft and session together with the end of the claim, then shows the screen. Throws Crossed. */
export async function save(
  world: World,
  scene: Scene,
  decision: Extract<Decision, { kind: 'save' }>,
): Promise<Response> {
  const { session } = decision
  const saved = await finish(world, {
    event: scene.event,
    user: scene.incoming.person.id,
    entry: scene.entry,
    tap: tapOf(scene) !== null,
    ...(decision.draft ? { draft: JSON.stringify(decision.draft) } : {}),
    ...(session ? { session: JSON.stringify(session) } : {}),
  })
  if (saved === 'stale') throw new Crossed()
  if (saved === 'lost') return apologise(world, scene)
  return decision.quiet ? toast(scene) : reply(world, scene, decision)
}

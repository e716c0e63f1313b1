import { finish } from '../inbox/index.js'
import type { World } from '../world/world.js'
import { answer } from './answer.js'
import type { Decision } from './decision.js'
import { reply } from './reply.js'
import { type Scene, tapOf } from './scene.js'
import { apologise } from './views.js'

const STALE_SECONDS = 1

/** Saves draft and session together with the end of the claim, then shows the screen. */
export async function save(
  world: World,
  scene: Scene,
  decision: Extract<Decision, { kind: 'save' }>,
): Promise<Response> {
  const saved = await finish(world, {
    event: scene.event,
    user: scene.incoming.person.id,
    entry: scene.entry,
    tap: tapOf(scene) !== null,
    ...(decision.draft ? { draft: JSON.stringify(decision.draft) } : {}),
    ...(decision.session ? { session: JSON.stringify(decision.session) } : {}),
  })
  if (saved === 'stale') return answer.askAgain(STALE_SECONDS) // A tap and a message crossed: decide again.
  if (saved === 'lost') return apologise(world, scene)
  return reply(world, scene, decision)
}

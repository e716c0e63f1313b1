import { briefFor, rewrittenFrom } from '../coach/index.js'
import { assert, note } from '../kernel/index.js'
import type { World } from '../world/world.js'
import { alarmProvider } from './alarm.js'
import { end, type Resolved, settle } from './resolve.js'
import { rewritingIn } from './rewriting.js'
import type { Generation } from './row.js'

/**
 * Has an accepted text written anew and settles it: the new words are paid for and shown, anything else gives
 * the price back and says why. The answer is the response of KIE: there is no task to look at later, so what
 * dies on the way is released at the deadline of its row. Throws Outage('db'): then, too.
 */
export async function rewrite(world: World, generation: Generation): Promise<Resolved> {
  const { improve } = world.config
  assert(improve, 'a text is written only where a model for it is set')
  const original = rewritingIn(generation)
  const answer = await world.kie.say({
    model: improve.model,
    system: briefFor(original),
    text: original.text ?? '',
  })
  note('said', answer.kind)
  if (answer.kind === 'failed') {
    world.background(() => alarmProvider(world, answer.reason))
    return failed(world, generation, { code: answer.reason, reason: answer.message })
  }
  const written = rewrittenFrom(answer.text, original)
  if (!written.ok) return failed(world, generation, { code: written.why, reason: null })
  return settle(world, {
    generationId: generation.id,
    taskId: `${generation.api}:${generation.id}`,
    result: { files: [], text: written.text },
    credits: answer.credits,
  })
}

function failed(
  world: World,
  { id }: Generation,
  why: { code: string; reason: string | null },
): Promise<Resolved> {
  return end(world, { generationId: id, taskId: null, verdict: 'failed', ...why })
}

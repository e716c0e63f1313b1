import { briefFor, type Rewritten, rewrittenFrom } from '../coach/index.js'
import { assert, isOutage, note } from '../kernel/index.js'
import { partsOf, type TalkAnswer } from '../kie/index.js'
import { TelegramRefusal } from '../telegram/port.js'
import type { World } from '../world/world.js'
import { addressOf } from './addresses.js'
import { alarmProvider } from './alarm.js'
import { end, type Resolved, settle } from './resolve.js'
import { type Rewriting, rewritingIn } from './rewriting.js'
import type { Generation } from './row.js'

/**
 * Has an accepted text written anew and settles it: the new words are paid for and shown, anything else gives
 * the price back and says why. The answer is the response of KIE: there is no task to look at later, so what
 * dies on the way is released at the deadline of its row. Throws Outage('db'): then, too.
 */
export async function rewrite(world: World, generation: Generation): Promise<Resolved> {
  const original = rewritingIn(generation)
  const answer = await answerTo(world, original)
  note('said', answer.kind)
  if (answer.kind === 'failed') {
    world.background(() => alarmProvider(world, answer.reason))
    const isSilent = original.voice !== null && answer.reason === 'empty'
    return failed(world, generation, {
      code: isSilent ? 'unheard' : answer.reason,
      reason: answer.message,
    })
  }
  const { heard, written } = read(answer.text, original)
  if (!written.ok) return failed(world, generation, { code: written.why, reason: null })
  return settle(world, {
    generationId: generation.id,
    taskId: `${generation.api}:${generation.id}`,
    result: { files: [], text: written.text, ...(heard !== null && { heard }) },
    credits: answer.credits,
  })
}

/** What a recording says and what becomes of it are two texts; words that stay as they are, one. */
function partsFor({ voice, kind }: Rewriting): readonly string[] {
  return voice && kind !== null ? ['heard', 'prompt'] : []
}

async function answerTo(world: World, original: Rewriting): Promise<TalkAnswer> {
  const { improve } = world.config
  assert(improve, 'a text is written only where a model for it is set')
  const { voice, text } = original
  try {
    return await world.kie.say({
      model: improve.model,
      system: briefFor(original),
      text: text ?? '',
      ...(voice && { file: await addressOf(world, voice) }),
      parts: partsFor(original),
    })
  } catch (error) {
    // The recording is out of reach; the model was not asked.
    if (error instanceof TelegramRefusal)
      return { kind: 'failed', reason: 'bad-input', message: 'no such file' }
    if (!isOutage(error)) throw error
    return { kind: 'failed', reason: 'unavailable', message: `${error.door} is away` }
  }
}

type Read = { heard: string | null; written: Rewritten | { ok: false; why: 'unheard' | 'failed' } }

const MOST_HEARD = 3_000

/** What a model said, as a text for the question; plain text instead of two is the text alone. */
function read(said: string, original: Rewriting): Read {
  const parts = partsFor(original)
  const two = parts.length > 0 ? partsOf(said, parts) : null
  if (!two) {
    const isBroken = parts.length > 0 && /^(?:```|[{[])/.test(said)
    return { heard: null, written: isBroken ? { ok: false, why: 'failed' } : rewrittenFrom(said, original) }
  }
  const { heard = '', prompt = '' } = two
  if (heard.trim() === '') return { heard: null, written: { ok: false, why: 'unheard' } }
  return { heard: heard.trim().slice(0, MOST_HEARD), written: rewrittenFrom(prompt, original) }
}

function failed(
  world: World,
  { id }: Generation,
  why: { code: string; reason: string | null },
): Promise<Resolved> {
  return end(world, { generationId: id, taskId: null, verdict: 'failed', ...why })
}

import { catalog } from '../catalog/index.js'
import { addSeconds, assert, isOutage, note } from '../kernel/index.js'
import type { CreateAnswer } from '../kie/port.js'
import { TelegramRefusal } from '../telegram/port.js'
import type { World } from '../world/world.js'
import { inputOf } from './addresses.js'
import { alarmProvider } from './alarm.js'
import { end } from './resolve.js'
import type { Generation } from './row.js'
import { type Submitted as Row, submitted } from './submitted.js'

/**
 * What the callback address says of itself: enough to find the generation, and for a free one to deliver
 * without rows.
 */
export interface CallbackSeal {
  /** Generation. */
  g: string
  /** Person. */
  u: number
  /** Chat. */
  c: number
  /** Model id. */
  m: string
  /** Language. */
  l: string
  /** Free of charge. */
  f: 0 | 1
  /** Progress message. */
  p: number | null
  /** It comes covered. */
  s?: 1
}

/** The address KIE calls when the task ends: sealed, so a stranger can neither make nor read one. */
export function callbackUrlOf(world: World, generation: Generation): string {
  const seal: CallbackSeal = {
    g: generation.id,
    u: generation.userId,
    c: generation.chatId,
    m: generation.model,
    l: generation.language,
    f: generation.free ? 1 : 0,
    p: generation.messageId,
    ...(generation.prefs.safe && { s: 1 }),
  }
  return `${world.config.publicUrl}/api/kie/${world.seal.seal('callback', { ...seal })}`
}

export type Submitted =
  | 'submitted'
  /** Nobody knows whether KIE took it: the callback or the deadline will tell. */
  | 'unknown'
  | 'refused'
  /** Resolved before we could write the task down: a callback or a cancel was faster. */
  | 'over'

/**
 * Asks KIE for the task; an outage before anything was sent is a refusal too: nothing runs, nothing is
 * billed.
 */
export async function ask(world: World, generation: Generation): Promise<CreateAnswer> {
  const card = catalog.card(generation.model)
  assert(card, 'an accepted generation has a card')
  try {
    const input = await inputOf(world, generation)
    return await world.kie.create({
      api: card.api,
      kieModel: card.kieModel,
      input,
      callbackUrl: callbackUrlOf(world, generation),
    })
  } catch (error) {
    if (error instanceof TelegramRefusal) {
      return { kind: 'refused', code: error.code, reason: 'bad-input', message: 'the file cannot be read' }
    }
    if (!isOutage(error)) throw error
    return { kind: 'refused', code: 503, reason: 'unavailable', message: `${error.door} is away` }
  }
}

/**
 * Submits an accepted generation to KIE, once: the caller holds its lease. What KIE refuses is released and
 * told; what nobody knows waits for the callback or the deadline and is never asked again. `shown` is the
 * progress screen on its way up: its message is where the end is told.
 */
export async function submit(
  world: World,
  accepted: { generation: Generation; shown: Promise<number | null> },
): Promise<Submitted> {
  const { generation } = accepted
  const answer = await ask(world, generation)
  const messageId = await accepted.shown
  note('create', answer.kind)
  if (answer.kind === 'refused') {
    note('refusal', answer.code)
    await end(world, {
      generationId: generation.id,
      taskId: null,
      verdict: 'failed',
      code: answer.reason,
      reason: answer.message,
    })
    world.background(() => alarmProvider(world, answer.reason))
    return 'refused'
  }
  const taskId = answer.kind === 'accepted' ? answer.taskId : null
  const record = (task: string | null) =>
    recorded(world, { generationId: generation.id, taskId: task, messageId })
  let row = await record(taskId)
  if (row.outcome === 'foreign') {
    // A task that is another generation's, or a second one for this, tells nothing: as good as no answer.
    world.log.warn('task id seen before', { generation: generation.id })
    row = await record(null)
  }
  if (row.state !== 'submitted' && row.state !== 'submit_unknown') return 'over'
  return row.state === 'submitted' ? 'submitted' : 'unknown'
}

function recorded(
  world: World,
  task: { generationId: string; taskId: string | null; messageId: number | null },
): Promise<Row> {
  const at = world.clock.now()
  return submitted(world.db, {
    ...task,
    lookAt: addSeconds(at, world.config.lookSeconds),
    lookSeconds: Math.min(world.config.lookSeconds, MAX_LOOK_SECONDS),
    at,
  })
}

const MAX_LOOK_SECONDS = 600

import { addSeconds, note, unreachable } from '../kernel/index.js'
import type { TaskRecord } from '../kie/port.js'
import { capture, release } from '../ledger/index.js'
import type { World } from '../world/world.js'
import { deliver } from './deliver.js'
import { milliOf, noteDrift } from './drift.js'
import { generationFrom } from './row.js'
import { storedResult } from './stored-result.js'
import { tellFailure } from './tell.js'

/** A delivery is ours this long; a function that died is followed by the cron after it. */
export const DELIVERY_LEASE_SECONDS = 65

export type Resolved =
  | 'delivered'
  | 'owed'
  | 'told'
  | 'repeated'
  /** The task belongs to another generation: nothing was changed. */
  | 'foreign'
  /** There is no such generation. */
  | 'unknown'
  | 'pending'

type Final = Extract<TaskRecord, { kind: 'succeeded' | 'failed' }>

/**
 * Settles a generation by what KIE says of its task: success captures and delivers, failure releases and
 * tells. A repeat moves no money and sends nothing, unless a delivery is still owed and nobody is at it.
 */
export async function resolve(
  world: World,
  task: { generationId: string; taskId: string; record: Final },
): Promise<Resolved> {
  return task.record.kind === 'succeeded'
    ? succeed(world, { ...task, record: task.record })
    : fail(world, { ...task, record: task.record })
}

function succeed(
  world: World,
  task: { generationId: string; taskId: string; record: Extract<Final, { kind: 'succeeded' }> },
): Promise<Resolved> {
  const { generationId, taskId, record } = task
  return settle(world, { generationId, taskId, result: storedResult(record), credits: record.credits })
}

/** A result is there: it is paid for, once, and delivered. */
export async function settle(
  world: World,
  task: {
    generationId: string
    taskId: string
    result: Record<string, unknown>
    credits: number | undefined
  },
): Promise<Resolved> {
  const at = world.clock.now()
  const captured = await capture(world.db, {
    generationId: task.generationId,
    taskId: task.taskId,
    result: task.result,
    creditsMilli: milliOf(task.credits),
    deliveryLeaseUntil: addSeconds(at, DELIVERY_LEASE_SECONDS),
    at,
  })
  note('capture', captured.outcome)
  if (captured.eventLost) world.log.warn('event lost', { generation: task.generationId })
  switch (captured.outcome) {
    case 'unknown':
    case 'foreign':
      return captured.outcome
    case 'repeated':
      return 'repeated'
    case 'captured':
    case 'late':
    case 'owed': {
      const generation = generationFrom(captured.generation)
      if (captured.outcome !== 'owed') noteDrift(world, generation)
      const outcome = await deliver(world, generation)
      return outcome === 'owed' ? 'owed' : 'delivered'
    }
    default:
      return unreachable(captured.outcome)
  }
}

async function fail(
  world: World,
  task: { generationId: string; taskId: string | null; record: Extract<Final, { kind: 'failed' }> },
): Promise<Resolved> {
  return end(world, {
    generationId: task.generationId,
    taskId: task.taskId,
    verdict: 'failed',
    code: task.record.reason,
    reason: task.record.message,
  })
}

export interface Ending {
  generationId: string
  taskId: string | null
  verdict: 'failed' | 'expired'
  code: string
  reason: string | null
}

/** Ends a generation without a result: the money goes back once, the person is told. */
export async function end(world: World, ending: Ending): Promise<Resolved> {
  const at = world.clock.now()
  const released = await release(world.db, {
    generationId: ending.generationId,
    taskId: ending.taskId,
    verdict: ending.verdict,
    errorCode: ending.code,
    errorReason: ending.reason,
    deliveryLeaseUntil: addSeconds(at, DELIVERY_LEASE_SECONDS),
    userId: null,
    at,
  })
  note('release', released.outcome)
  if (released.eventLost) world.log.warn('event lost', { generation: ending.generationId })
  switch (released.outcome) {
    case 'unknown':
    case 'foreign':
      return released.outcome
    case 'repeated':
    case 'final':
      return 'repeated'
    case 'released':
    case 'owed': {
      const outcome = await tellFailure(world, generationFrom(released.generation))
      return outcome === 'owed' ? 'owed' : 'told'
    }
    default:
      return unreachable(released.outcome)
  }
}

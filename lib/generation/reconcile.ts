import { addSeconds, isOutage, unreachable } from '../kernel/index.js'
import type { Api, TaskRecord } from '../kie/port.js'
import { capture, release } from '../ledger/index.js'
import { TTL } from '../redis/index.js'
import type { World } from '../world/world.js'
import { deliver } from './deliver.js'
import { delivered } from './delivered.js'
import { type Due, due } from './due.js'
import { refreshProgress } from './refresh.js'
import { end, resolve } from './resolve.js'
import type { Generation } from './row.js'
import { wasSent } from './sent-mark.js'
import { tellFailure } from './tell.js'
import { cardOf } from './words.js'

/** What one round of reconciling did. */
export interface Reconciled {
  due: number
  delivered: number
  released: number
  pending: number
  owed: number
}

/** Nobody works on a row longer than a function lives. */
const LEASE_SECONDS = 65

/**
 * Pays what is owed, at most `limit` rows: looks at KIE for what should be done, releases what is over its
 * deadline, sends what was not sent. Two at once take different rows; a row left half way is due again when
 * its lease ends. With nothing open here, and nothing elsewhere either, the next rounds are spared.
 */
export async function reconcile(
  world: World,
  limit: number,
  isAllElseDone: () => Promise<boolean>,
): Promise<Reconciled> {
  const at = world.clock.now()
  const found = await due(world.db, { limit, leaseUntil: addSeconds(at, LEASE_SECONDS), at })
  const done: Reconciled = { due: found.rows.length, delivered: 0, released: 0, pending: 0, owed: 0 }
  let bug: unknown = null
  for (const row of found.rows) {
    try {
      done[await pay(world, row)] += 1
    } catch (error) {
      bug ??= error // One broken row must not keep the others waiting.
    }
  }
  if (bug !== null) throw bug
  if (!found.anyOpen && (await isAllElseDone())) await rememberIdle(world)
  return done
}

type Final = Extract<TaskRecord, { kind: 'succeeded' | 'failed' }>
type Paid = Exclude<keyof Reconciled, 'due'>

async function pay(world: World, row: Due): Promise<Paid> {
  const { generation } = row
  try {
    switch (row.kind) {
      case 'look':
        return await look(world, generation, { last: false })
      case 'expire':
        return await look(world, generation, { last: true })
      case 'unknown':
        await refreshProgress(world, generation)
        return 'pending'
      case 'deliver':
        return await deliverOwed(world, generation)
      default:
        return unreachable(row.kind)
    }
  } catch (error) {
    if (!isOutage(error)) throw error
    return 'pending' // Due again when its lease ends.
  }
}

async function deliverOwed(world: World, generation: Generation): Promise<Paid> {
  const succeeded = generation.state === 'succeeded' || generation.late
  if (await wasSent(world, generation.id)) {
    await delivered(world.db, {
      generationId: generation.id,
      late: generation.late,
      files: null,
      problem: null,
      at: world.clock.now(),
    })
    return 'delivered'
  }
  const outcome = succeeded ? await deliver(world, generation) : await tellFailure(world, generation)
  return outcome === 'owed' ? 'owed' : 'delivered'
}

/** Asks KIE for the truth; at the deadline for the last time. */
async function look(world: World, generation: Generation, when: { last: boolean }): Promise<Paid> {
  const record =
    generation.taskId === null ? null : await recordOf(world, { ...generation, taskId: generation.taskId })
  if (record && (record.kind === 'succeeded' || record.kind === 'failed') && generation.taskId !== null) {
    if (generation.free && (await wasSent(world, generation.id))) return settleSent(world, generation, record)
    const outcome = await resolve(world, { generationId: generation.id, taskId: generation.taskId, record })
    if (outcome === 'owed') return 'owed'
    return record.kind === 'succeeded' ? 'delivered' : 'released'
  }
  if (when.last) {
    await end(world, {
      generationId: generation.id,
      taskId: generation.taskId,
      verdict: 'expired',
      code: 'expired',
      reason: null,
    })
    return 'released'
  }
  await refreshProgress(world, generation)
  return 'pending'
}

/** The API a task was created with; a name from a newer deployment is read like a market task. */
function apiOf(generation: Generation): Api {
  return cardOf(generation)?.api ?? 'market'
}

async function recordOf(world: World, generation: Generation & { taskId: string }) {
  try {
    return await world.kie.look({ api: apiOf(generation), taskId: generation.taskId })
  } catch (error) {
    if (!isOutage(error, 'kie')) throw error
    return null
  }
}

/** Brings the row of a generation up to date whose end the person has seen already. */
async function settleSent(world: World, generation: Generation, record: Final): Promise<Paid> {
  const at = world.clock.now()
  const { id } = generation
  const taskId = generation.taskId
  if (record.kind === 'succeeded' && taskId !== null) {
    await capture(world.db, {
      generationId: id,
      taskId,
      result: { files: record.files },
      creditsMilli: null,
      deliveryLeaseUntil: at,
      at,
    })
  } else {
    const errorCode = record.kind === 'failed' ? record.reason : null
    await release(world.db, {
      generationId: id,
      taskId,
      verdict: 'failed',
      errorCode,
      errorReason: null,
      deliveryLeaseUntil: at,
      userId: null,
      at,
    })
  }
  await delivered(world.db, { generationId: id, late: false, files: null, problem: null, at })
  return record.kind === 'succeeded' ? 'delivered' : 'released'
}

/** Lets the next cron run skip the database. Losing the flag costs one look, never money. */
async function rememberIdle(world: World): Promise<void> {
  try {
    await world.redis.set(world.redis.keys.idle(), '1', TTL.idle)
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
  }
}

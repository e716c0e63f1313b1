import { addSeconds, isOutage, unreachable } from '../kernel/index.js'
import type { Api } from '../kie/port.js'
import { TTL } from '../redis/index.js'
import type { World } from '../world/world.js'
import { deliver } from './deliver.js'
import { type Due, due } from './due.js'
import { refreshProgress } from './progress.js'
import { end, resolve } from './resolve.js'
import type { Generation } from './row.js'
import { tellFailure } from './tell.js'

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
 * Pays what is owed, at most `limit` rows: looks at KIE for what should be done, releases what is over its deadline,
 * sends what was not sent. Two at once take different rows; a row left half way is due again when its lease ends.
 */
export async function reconcile(world: World, limit: number): Promise<Reconciled> {
  const at = world.clock.now()
  const found = await due(world.db, { limit, leaseUntil: addSeconds(at, LEASE_SECONDS), at })
  const done: Reconciled = { due: found.rows.length, delivered: 0, released: 0, pending: 0, owed: 0 }
  for (const row of found.rows) done[await pay(world, row)] += 1
  if (!found.anyOpen) await rememberIdle(world)
  return done
}

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
  const outcome = succeeded ? await deliver(world, generation) : await tellFailure(world, generation)
  return outcome === 'owed' ? 'owed' : 'delivered'
}

/** Asks KIE for the truth; at the deadline for the last time. */
async function look(world: World, generation: Generation, when: { last: boolean }): Promise<Paid> {
  const record = generation.taskId === null ? null : await recordOf(world, { ...generation, taskId: generation.taskId })
  if (record && (record.kind === 'succeeded' || record.kind === 'failed') && generation.taskId !== null) {
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

async function recordOf(world: World, generation: Generation & { taskId: string }) {
  try {
    return await world.kie.look({ api: generation.api as Api, taskId: generation.taskId })
  } catch (error) {
    if (!isOutage(error, 'kie')) throw error
    return null
  }
}

/** Lets the next cron run skip the database. Losing the flag costs one look, never money. */
async function rememberIdle(world: World): Promise<void> {
  try {
    await world.redis.set(world.redis.keys.idle(), '1', TTL.idle)
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
  }
}

import { addSeconds, isOutage, unreachable } from '../kernel/index.js'
import { TTL } from '../redis/index.js'
import type { World } from '../world/world.js'
import { deliver } from './deliver.js'
import { delivered } from './delivered.js'
import { type Due, due } from './due.js'
import { lookAt } from './look-at.js'
import { refreshProgress } from './refresh.js'
import type { Generation } from './row.js'
import { sentMarkOf } from './sent-mark.js'
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

/** A function lives 60 s, and one slow row may take twenty. */
const BUDGET_SECONDS = 35

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
    if (addSeconds(at, BUDGET_SECONDS) <= world.clock.now()) break // The rest is due when its lease ends.
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

type Paid = Exclude<keyof Reconciled, 'due'>

async function pay(world: World, row: Due): Promise<Paid> {
  const { generation } = row
  try {
    switch (row.kind) {
      case 'look':
        return await lookAt(world, generation, { last: false })
      case 'expire':
        return await lookAt(world, generation, { last: true })
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
  const mark = await sentMarkOf(world, generation.id)
  if (mark?.kind === 'sending') return 'owed'
  if (mark?.kind === 'sent') {
    await delivered(world.db, {
      generationId: generation.id,
      late: generation.late,
      files: mark.files,
      problem: null,
      at: world.clock.now(),
    })
    return 'delivered'
  }
  const outcome = succeeded ? await deliver(world, generation) : await tellFailure(world, generation)
  return outcome === 'owed' ? 'owed' : 'delivered'
}

/** Lets the next cron run skip the database. Losing the flag costs one look, never money. */
async function rememberIdle(world: World): Promise<void> {
  try {
    await world.redis.set(world.redis.keys.idle(), '1', TTL.idle)
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
  }
}

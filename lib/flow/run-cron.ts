import { reconcile } from '../generation/index.js'
import { degrade, isOutage, note } from '../kernel/index.js'
import { reconcileRefunds } from '../payment/index.js'
import { bearerMatches } from '../seal/index.js'
import { measureTimes } from '../user/index.js'
import type { World } from '../world/world.js'
import { bringAshore } from './adrift.js'
import { answer } from './answer.js'
import { observe } from './observe.js'
import { tellOwedReports } from './tell-report.js'

/** Rows of one run; the next run takes the next ones. */
const BATCH = 25

/**
 * The cron: pays whatever is owed and answers how much it was. With nothing open it does not wake the
 * database.
 */
export function runCron(world: World, request: Request): Promise<Response> {
  return observe(world, { event: 'cron', headers: request.headers }, async () => {
    if (!bearerMatches(request.headers, world.config.cronSecrets)) return answer.unauthorized()
    if (await isIdle(world))
      return answer.ok({ ok: true, idle: true, due: 0, delivered: 0, released: 0, pending: 0, owed: 0 })
    await bringAshore(world, BATCH)
    const refunds = await reconcileRefunds(world, BATCH)
    const reports = await tellOwedReports(world, BATCH)
    const done = await reconcile(world, BATCH, async () => !refunds.anyLeft && !reports.anyLeft)
    await measure(world)
    for (const [key, value] of Object.entries(done)) note(key, value)
    return answer.ok({ ok: true, idle: false, ...done, refunds: refunds.done, reports: reports.told })
  })
}

/** How long the models take, at most once an hour. Nothing waits for it: without it the last times count. */
async function measure(world: World): Promise<void> {
  try {
    note('measured', await measureTimes(world.db, { at: world.clock.now() }))
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
  }
}

async function isIdle(world: World): Promise<boolean> {
  try {
    return (await world.redis.get(world.redis.keys.idle())) !== null
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
    degrade('redis')
    return false
  }
}

import { reconcile } from '../generation/index.js'
import { isOutage } from '../kernel/index.js'
import { reconcileRefunds } from '../payment/index.js'
import type { World } from '../world/world.js'
import { bringAshore } from './adrift.js'
import { tellOwedReports } from './tell-report.js'

const ROWS_OF_A_PASSER_BY = 1
/** They cost no call of KIE, and until they are in, the quota does not know them. */
const RUNS_OF_AN_OUTAGE = 10

/** After ordinary traffic: pays at most one owed row, because free plans run the cron once a day. */
export async function passBy(world: World): Promise<void> {
  try {
    await bringAshore(world, RUNS_OF_AN_OUTAGE)
    const done = await reconcile(world, ROWS_OF_A_PASSER_BY, async () => {
      const refunds = await reconcileRefunds(world, ROWS_OF_A_PASSER_BY)
      const reports = await tellOwedReports(world, ROWS_OF_A_PASSER_BY)
      return !refunds.anyLeft && !reports.anyLeft
    })
    if (done.due > 0) world.log.line({ event: 'pass-by', ...done })
  } catch (error) {
    if (!isOutage(error)) throw error
  }
}

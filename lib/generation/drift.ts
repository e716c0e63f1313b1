import { sql } from 'drizzle-orm'
import { integer } from '../db/index.js'
import { addSeconds, DAY_SECONDS, isOutage } from '../kernel/index.js'
import type { World } from '../world/world.js'
import { alarmOperator } from './alarm.js'
import type { Generation } from './row.js'

const MILLI = 1_000

/**
 * KIE's credits as we count them: whole thousandths, rounded up; null when it names none. That a result cost
 * nothing is no news of its cost either: some APIs leave the field at zero.
 */
export function milliOf(credits: number | undefined): number | null {
  return credits === undefined || credits <= 0 ? null : Math.ceil(credits * MILLI - 1e-6)
}

/**
 * Says when KIE charged for a result something else than its price was made of: one warning in the log, and
 * to the operators, once a day for a model and with how often in a week, when it was more, because then the
 * price no longer covers cost and markup. Less is no news where what is not used goes back.
 */
export function noteDrift(world: World, generation: Generation): void {
  const { id, model, quotedMilli: quoted, creditsMilli: charged, refundable } = generation
  if (quoted === null || charged === null || charged === quoted) return
  if (charged < quoted && refundable) return
  const credits = { quoted: quoted / MILLI, charged: charged / MILLI }
  world.log.warn('price drift', { generation: id, model, ...credits })
  if (charged < quoted) return
  world.background(() =>
    alarmOperator(world, {
      what: `drift:${model}`,
      seconds: DAY_SECONDS,
      words: async (say) => say.operator.drift({ model, ...credits, week: await weekOf(world, model) }),
    }),
  )
}

/** How many runs of a model cost more than their price in a week, of how many; null when nobody can say. */
async function weekOf(world: World, model: string): Promise<{ dearer: number; runs: number } | null> {
  const since = addSeconds(world.clock.now(), -7 * DAY_SECONDS).toISOString()
  try {
    const [row] = await world.db.rows(
      sql`select d.dearer, d.runs from price_drift_v1(p_since => ${since}) d where d.model = ${model}`,
    )
    return row ? { dearer: integer(row.dearer), runs: integer(row.runs) } : null
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    return null
  }
}

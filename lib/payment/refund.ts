import { sql } from 'drizzle-orm'
import { addSeconds, isOutage, note } from '../kernel/index.js'
import { intendRefund, refund } from '../ledger/index.js'
import { TelegramRefusal } from '../telegram/port.js'
import type { World } from '../world/world.js'

export type Refunded =
  | { kind: 'refunded'; stars: number; available: number }
  | { kind: 'short' | 'repeated' | 'unknown' }
  /** Decided before: the request that did is asking Telegram, or the cron will. */
  | { kind: 'under-way' }
  /** Decided, but Telegram has not done it yet: the cron goes on. */
  | { kind: 'failed' }

/**
 * Returns an unspent top-up in Stars: decided in our rows first, done by Telegram, then booked. Once, however
 * often asked: only the first who asks, and whoever `resume`s what was left half way, turns to Telegram.
 */
export async function refundTopUp(
  world: World,
  asked: { paymentId: string; userId: number; resume?: true },
): Promise<Refunded> {
  const { paymentId, userId, resume } = asked
  const intent = await intendRefund(world.db, { paymentId, userId, at: world.clock.now() })
  note('refund', intent.outcome)
  if (!('state' in intent)) return { kind: 'unknown' }
  if (intent.outcome === 'short') return { kind: 'short' }
  if (intent.state === 'refunded') return { kind: 'repeated' }
  if (intent.outcome === 'repeated' && !resume) return { kind: 'under-way' }
  const given = await giveStarsBack(world, { userId: intent.userId, chargeId: intent.chargeId })
  if (!given) return { kind: 'failed' }
  const booked = await refund(world.db, { paymentId, at: world.clock.now() })
  // `repeated`: Telegram's own word of the refund was booked before ours.
  if (booked.outcome === 'unknown') return { kind: 'unknown' }
  return { kind: 'refunded', stars: booked.stars, available: booked.available }
}

/** True when Telegram has given the Stars back, now or before. */
async function giveStarsBack(world: World, charge: { userId: number; chargeId: string }): Promise<boolean> {
  try {
    await world.telegram.call('refundStarPayment', {
      user_id: charge.userId,
      telegram_payment_charge_id: charge.chargeId,
    })
    return true
  } catch (error) {
    if (error instanceof TelegramRefusal) {
      if (error.description.includes('CHARGE_ALREADY_REFUNDED')) return true
      world.log.warn('refund refused', { code: error.code })
      return false
    }
    if (isOutage(error, 'telegram')) return false
    throw error
  }
}

/** A refund younger than this is still being made by the request that decided it. */
const IN_HAND_SECONDS = 60

/**
 * Finishes at most `limit` refunds that were decided but not done. Says how many were, and whether any are
 * left.
 */
export async function reconcileRefunds(
  world: World,
  limit: number,
): Promise<{ done: number; anyLeft: boolean }> {
  const inHandSince = addSeconds(world.clock.now(), -IN_HAND_SECONDS).toISOString()
  const open = await world.db.rows(sql`
    select id, user_id, refunding_at <= ${inHandSince}::timestamptz as due from payments
    where state = 'refunding' order by random() limit ${limit + 1}`) // No refund keeps the others waiting.
  let done = 0
  for (const row of open.slice(0, limit)) {
    if (row.due !== true) continue
    const [paymentId, userId] = [String(row.id), Number(row.user_id)]
    const outcome = await refundTopUp(world, { paymentId, userId, resume: true })
    if (outcome.kind === 'refunded') done += 1
  }
  return { done, anyLeft: done < open.length }
}

import { REPORT_REASONS } from '../../content/index.js'
import {
  costOf,
  type Decided,
  type Generation,
  reportsDue,
  reportTold,
  titleOf,
  wordsFor,
} from '../generation/index.js'
import { addSeconds, degrade, isOutage } from '../kernel/index.js'
import { TelegramRefusal } from '../telegram/port.js'
import { reportAnswerScreen } from '../telegram/screens/panel.js'
import type { World } from '../world/world.js'
import { forgetIdle } from './idle.js'
import { sumOf } from './offer.js'
import { messageOf } from './reply.js'

/** Whoever decided tells; a function that died is followed by the cron after it. */
export const TELLING_SECONDS = 65

/** A function lives 60 s, and each word may take eight. */
const BUDGET_SECONDS = 20

/**
 * Tells a person what became of their report, and remembers that they know. False when Telegram is away: it
 * is still owed, and the cron tells.
 */
export async function tellDecision(world: World, decided: Decided): Promise<boolean> {
  const { generation } = decided
  try {
    const screen = answerOf(world, decided)
    await world.telegram.call('sendMessage', { chat_id: generation.userId, ...messageOf(screen) })
  } catch (error) {
    if (isOutage(error, 'telegram')) return await notTold(world, generation)
    if (!(error instanceof TelegramRefusal)) throw error
    // A token being changed or a flood is not the last word; who blocked the bot is told nothing more.
    if (!error.blocked && error.code !== 400) return await notTold(world, generation)
    world.log.warn('report untold', { generation: generation.id })
  }
  return await noteTold(world, generation)
}

/** With the database away it is told once more: a message may repeat. */
async function noteTold(world: World, { id }: Generation): Promise<boolean> {
  try {
    await reportTold(world.db, { generationId: id })
    return true
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return false
  }
}

async function notTold(world: World, { id }: Generation): Promise<false> {
  world.log.warn('report untold', { generation: id })
  await forgetIdle(world)
  return false
}

function answerOf(world: World, { generation, state, reason, amount }: Decided) {
  const view = {
    generation: generation.id,
    state,
    reason: REPORT_REASONS.find((known) => known === reason) ?? 'other',
    cost: costOf(generation),
    title: titleOf(generation),
    sum: sumOf(world.config, amount),
  }
  return reportAnswerScreen(view, wordsFor(generation))
}

/**
 * Tells at most `limit` decisions that their people were not told. Says how many were told, and whether any
 * are left. Throws Outage('db').
 */
export async function tellOwedReports(
  world: World,
  limit: number,
): Promise<{ told: number; anyLeft: boolean }> {
  const at = world.clock.now()
  const due = await reportsDue(world.db, { limit, leaseUntil: addSeconds(at, TELLING_SECONDS), at })
  let told = 0
  for (const one of due.decided) {
    if (addSeconds(at, BUDGET_SECONDS) <= world.clock.now()) break // The rest is due when its lease ends.
    if (await tellDecision(world, one)) told += 1
  }
  return { told, anyLeft: told < due.open }
}

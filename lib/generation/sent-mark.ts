import { degrade, isOutage } from '../kernel/index.js'
import { TTL } from '../redis/index.js'
import type { World } from '../world/world.js'

/**
 * What Redis knows of a result that went out while its row could not be told: `sending`, somebody is at it
 * right now; `sent`, the person has it.
 */
export type SentMark = { kind: 'sending' } | { kind: 'sent'; files: string[] | null }

const SENDING = 'sending'
const SENT = 'sent:'

/** Nobody sends longer than a function lives. */
const SENDING_SECONDS = 65

/**
 * True for the one caller that is to send now; false when it was sent, or somebody is sending. With Redis
 * away everybody is.
 */
export async function beginSending(world: World, generationId: string): Promise<boolean> {
  const key = world.redis.keys.delivered(generationId)
  try {
    return await world.redis.setOnce(key, SENDING, SENDING_SECONDS)
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
    return true
  }
}

/**
 * Remembers that a result was sent although its row could not be told: whoever finds it owed then only brings
 * the row up to date. Best effort.
 */
export async function rememberSent(
  world: World,
  sent: { generationId: string; files: readonly string[] | null },
): Promise<void> {
  const key = world.redis.keys.delivered(sent.generationId)
  try {
    await world.redis.set(key, SENT + JSON.stringify(sent.files), TTL.delivered)
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
    degrade('redis')
  }
}

/** Lets the next caller send. Best effort: the mark of a sender ends by itself. */
export async function forgetSending(world: World, generationId: string): Promise<void> {
  try {
    await world.redis.remove(world.redis.keys.delivered(generationId))
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
  }
}

/** What is known of the sending; null when nothing is, or Redis is away. */
export async function sentMarkOf(world: World, generationId: string): Promise<SentMark | null> {
  try {
    const mark = await world.redis.get(world.redis.keys.delivered(generationId))
    if (mark === null) return null
    return mark === SENDING ? { kind: 'sending' } : { kind: 'sent', files: filesIn(mark) }
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
    return null
  }
}

/** A mark of an older version holds no ids. */
function filesIn(mark: string): string[] | null {
  if (!mark.startsWith(SENT)) return null
  const files: unknown = JSON.parse(mark.slice(SENT.length))
  return Array.isArray(files) ? files.map(String) : null
}

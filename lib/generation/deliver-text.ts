import { note } from '../kernel/index.js'
import type { World } from '../world/world.js'
import { giveUp } from './give-up.js'
import { rewritingOn } from './rewriting.js'
import type { Generation } from './row.js'
import { put, recordTold } from './tell.js'

/**
 * Shows a text that was paid for where it was asked for; from a group that takes nothing any more it goes to
 * its owner, since no list keeps it. Where that cannot be, too, it is given up, and with it what it cost.
 */
export async function deliverText(
  world: World,
  generation: Generation,
): Promise<'delivered' | 'owed' | 'never'> {
  const { chatId, userId } = generation
  const outcome = await put(world, generation, rewritingOn(world, generation))
  const isFinal = outcome === 'blocked' || outcome === 'refused'
  if (isFinal && chatId !== userId) {
    return deliverText(world, { ...generation, chatId: userId, messageId: null, replyTo: null })
  }
  if (!isFinal) return recordTold(world, generation, outcome)
  note('delivery', 'gone')
  return giveUp(world, generation)
}

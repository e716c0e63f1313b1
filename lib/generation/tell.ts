import { isOutage, note } from '../kernel/index.js'
import { TelegramRefusal } from '../telegram/port.js'
import { keyboard, renderText, type Screen } from '../telegram/screen.js'
import { failureScreen } from '../telegram/screens/generation.js'
import type { World } from '../world/world.js'
import { delivered } from './delivered.js'
import { isRewriting, rewritingOn } from './rewriting.js'
import type { Generation } from './row.js'
import { hushed, mannerOf } from './send.js'
import { failureOf, priceOf, titleOf, wordsFor } from './words.js'

/** A generation that ended without a result, as a screen: why, and that nothing was taken. */
export function failureOn(world: World, generation: Generation): Screen {
  if (isRewriting(generation)) return rewritingOn(world, generation)
  return failureScreen(
    {
      generation: generation.id,
      title: titleOf(generation),
      reason: failureOf(generation),
      sum: priceOf(world, generation),
      free: generation.free,
    },
    wordsFor(generation),
  )
}

/**
 * Tells the person that nothing came of it, in the progress message if it is still there, and records that
 * they know.
 */
export async function tellFailure(
  world: World,
  generation: Generation,
): Promise<'delivered' | 'owed' | 'never'> {
  return recordTold(world, generation, await put(world, generation, failureOn(world, generation)))
}

/** Records that a person knows the end of a generation, or that nobody can be told it. */
export async function recordTold(
  world: World,
  generation: Generation,
  outcome: Told,
): Promise<'delivered' | 'owed' | 'never'> {
  if (outcome === 'owed') {
    note('delivery', 'owed')
    return 'owed'
  }
  await delivered(world.db, {
    generationId: generation.id,
    late: generation.late,
    files: null,
    problem: outcome === 'delivered' ? null : 'unreachable',
    at: world.clock.now(),
  })
  return outcome === 'delivered' ? 'delivered' : 'never'
}

/** `blocked`: nobody is there any more; `refused`: Telegram will never take it. */
export type Told = 'delivered' | 'owed' | 'blocked' | 'refused'

/** Puts a screen into the progress message, or below everything where that is gone. */
export async function put(world: World, generation: Generation, screen: Screen): Promise<Told> {
  const message = {
    chat_id: generation.chatId,
    text: renderText(screen),
    parse_mode: 'HTML' as const,
    reply_markup: keyboard(screen.rows),
  }
  try {
    if (generation.messageId !== null) {
      try {
        await world.telegram.call('editMessageText', { ...message, message_id: generation.messageId })
        return 'delivered'
      } catch (error) {
        if (error instanceof TelegramRefusal && error.notModified) return 'delivered'
        if (!(error instanceof TelegramRefusal && error.gone)) throw error
      }
    }
    const hush = hushed(mannerOf(generation, world.clock.now()))
    await world.telegram.call('sendMessage', { ...message, ...hush })
    return 'delivered'
  } catch (error) {
    if (isOutage(error, 'telegram')) return 'owed'
    if (error instanceof TelegramRefusal) {
      if (error.blocked) return 'blocked'
      return error.code === 400 ? 'refused' : 'owed'
    }
    throw error
  }
}

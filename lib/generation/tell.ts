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
export function tellFailure(world: World, generation: Generation): Promise<'delivered' | 'owed' | 'never'> {
  return tellEnd(world, generation, failureOn(world, generation))
}

/** Shows the end of a generation in its progress message and records that its person knows. */
export async function tellEnd(
  world: World,
  generation: Generation,
  screen: Screen,
): Promise<'delivered' | 'owed' | 'never'> {
  const outcome = await put(world, generation, screen)
  if (outcome === 'owed') {
    note('delivery', 'owed')
    return 'owed'
  }
  await delivered(world.db, {
    generationId: generation.id,
    late: generation.late,
    files: null,
    problem: outcome === 'never' ? 'unreachable' : null,
    at: world.clock.now(),
  })
  return outcome
}

async function put(
  world: World,
  generation: Generation,
  screen: Screen,
): Promise<'delivered' | 'owed' | 'never'> {
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
    if (error instanceof TelegramRefusal) return error.blocked || error.code === 400 ? 'never' : 'owed'
    throw error
  }
}

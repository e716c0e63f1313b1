import { measuresIn, usualSecondsFor } from '../catalog/index.js'
import { parseValues } from '../draft/index.js'
import { isOutage } from '../kernel/index.js'
import { TelegramRefusal } from '../telegram/port.js'
import { keyboard, renderText, type Screen } from '../telegram/screen.js'
import { progressScreen } from '../telegram/screens/generation.js'
import type { World } from '../world/world.js'
import { isRewriting, rewritingOn } from './rewriting.js'
import type { Generation } from './row.js'
import { sendKindOf } from './send.js'
import { cardOf, titleOf, wordsFor } from './words.js'

const USUAL_SECONDS = 60 // For a model that left the catalogue.
const ALMOST_FROM = 0.8 // Of the usual time.
const LATE_AFTER = 2 // Times the usual: then we say honestly that it takes longer.

/** What is known of a running generation beside its row. */
export interface News {
  /** It was begun a moment ago, by the press of a button that stands here. */
  begun?: true
  /** The provider says that it waits for its turn. */
  queued?: boolean
}

/** The progress of an open generation as a screen. */
export function progressOf(world: World, generation: Generation, news: News = {}): Screen {
  if (isRewriting(generation)) return rewritingOn(world, generation)
  const usual = usualOf(generation)
  const elapsed = Math.max(0, (world.clock.now().getTime() - generation.acceptedAt.getTime()) / 1000)
  const { id, free, taskId } = generation
  const stage = taskId === null ? 'accepted' : stageAfter(elapsed / usual, news)
  return progressScreen(
    {
      generation: id,
      title: titleOf(generation),
      stage,
      elapsed,
      usual,
      free,
      ...(news.begun && { begun: true }),
    },
    wordsFor(generation),
  )
}

/** The stage of a submitted generation, by how much of its usual time is over. */
function stageAfter(share: number, { queued }: News): 'queued' | 'working' | 'almost' | 'late' {
  if (share > LATE_AFTER) return 'late'
  if (queued) return 'queued'
  return share >= ALMOST_FROM ? 'almost' : 'working'
}

/** The usual time of what was asked for, as it was said at confirm. */
function usualOf(generation: Generation): number {
  if (generation.usualSeconds !== null) return generation.usualSeconds
  const card = cardOf(generation)
  if (!card) return USUAL_SECONDS
  const values = parseValues(generation.input)
  return usualSecondsFor(card, values, measuresIn(values))
}

async function edit(
  world: World,
  place: { chatId: number; messageId: number },
  options: { screen: Screen; count: 't' | 'edits' },
): Promise<void> {
  try {
    await world.telegram.call(
      'editMessageText',
      {
        chat_id: place.chatId,
        message_id: place.messageId,
        text: renderText(options.screen),
        parse_mode: 'HTML',
        reply_markup: keyboard(options.screen.rows),
      },
      { count: options.count },
    )
  } catch (error) {
    if (!(error instanceof TelegramRefusal) && !isOutage(error, 'telegram')) throw error
    // A lost edit costs nothing: the next passer-by edits again, and the result is a message of its own.
  }
}

/** Turns the progress message into its last form. Best effort: what matters has been sent already. */
export async function closeProgress(world: World, generation: Generation, screen: Screen): Promise<void> {
  if (generation.messageId === null) return
  await edit(world, { chatId: generation.chatId, messageId: generation.messageId }, { screen, count: 't' })
}

/** Moves the bar of an open generation, best effort. It may come too late: see `refreshProgress`. */
export async function moveBar(world: World, generation: Generation, news: News): Promise<void> {
  if (generation.messageId === null) return
  const place = { chatId: generation.chatId, messageId: generation.messageId }
  await edit(world, place, { screen: progressOf(world, generation, news), count: 'edits' })
}

/** Shows in the chat, for some seconds, that something of this kind is on its way. Best effort. */
export async function showAction(world: World, generation: Generation): Promise<void> {
  const card = cardOf(generation)
  const action = ACTIONS[card ? sendKindOf(card) : 'document']
  try {
    const call = { chat_id: generation.chatId, action }
    await world.telegram.call('sendChatAction', call, { count: 'edits' })
  } catch (error) {
    if (!(error instanceof TelegramRefusal) && !isOutage(error, 'telegram')) throw error
  }
}

const ACTIONS = {
  image: 'upload_photo',
  video: 'upload_video',
  audio: 'upload_voice',
  document: 'upload_document',
} as const

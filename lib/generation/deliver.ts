import { addSeconds, assert, degrade, HOUR_SECONDS, isOutage, note } from '../kernel/index.js'
import type { Message } from '../telegram/bot-api.generated.js'
import { TelegramRefusal } from '../telegram/port.js'
import { keyboard, renderCaption, renderText, type Screen } from '../telegram/screen.js'
import { receiptScreen } from '../telegram/screens/generation.js'
import { linkScreen, type PanelView, panelScreen } from '../telegram/screens/panel.js'
import type { World } from '../world/world.js'
import { deliverText } from './deliver-text.js'
import { type DeliveredRequest, delivered, deliveredFirst } from './delivered.js'
import { giveUp } from './give-up.js'
import { offersOf } from './offers.js'
import { closeProgress } from './progress.js'
import { isRewriting } from './rewriting.js'
import type { Generation } from './row.js'
import {
  assertFetchable,
  fileIdOf,
  hushed,
  type Manner,
  mannerOf,
  type SendKind,
  sendAlbum,
  sendFile,
  sendKindOf,
  TooLarge,
  Unfetchable,
} from './send.js'
import { rememberSent } from './sent-mark.js'
import { tellInviter } from './tell-inviter.js'
import { cardOf, returnedOf, takenOf, titleOf, wordsFor } from './words.js'

export type Delivery = 'delivered' | 'owed' | 'never'

/**
 * Sends the result of a generation whose delivery lease we hold, closes its progress message and records it.
 * Telegram away, or the file not there yet: stays owed, the cron sends it; a file that stays away for an hour
 * is given up, and with it what it cost. At least once: an answer lost on the way may repeat the message.
 */
export async function deliver(world: World, generation: Generation): Promise<Delivery> {
  // Words need no file and no panel: the screen that waits for them shows them.
  if (isRewriting(generation)) return deliverText(world, generation)
  const outcome = await attempt(world, generation)
  if (outcome.kind === 'owed') {
    note('delivery', 'owed')
    return 'owed'
  }
  if (outcome.kind === 'gone') {
    note('delivery', 'gone')
    return giveUp(world, generation)
  }
  await closeProgress(world, generation, receiptOf(world, generation))
  try {
    const record = {
      generationId: generation.id,
      late: generation.late,
      files: outcome.kind === 'sent' ? outcome.files : null,
      problem: outcome.kind === 'never' ? outcome.problem : null,
      at: world.clock.now(),
    }
    if (generation.first && outcome.kind === 'sent') await recordFirst(world, record)
    else await delivered(world.db, record)
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    const files = outcome.kind === 'sent' ? outcome.files : null
    await rememberSent(world, { generationId: generation.id, files })
  }
  return outcome.kind === 'sent' ? 'delivered' : 'never'
}

/** Whoever brought them is told, once. */
async function recordFirst(world: World, record: DeliveredRequest): Promise<void> {
  const { outcome, inviter } = await deliveredFirst(world.db, record)
  if (outcome === 'ok' && inviter) world.background(() => tellInviter(world, inviter))
}

type Outcome =
  | { kind: 'sent'; files: string[] }
  | { kind: 'owed' }
  | { kind: 'gone' }
  | { kind: 'never'; problem: string }

/** A result that could not be fetched for so long is not coming any more. */
const HOPE_SECONDS = HOUR_SECONDS
const LATE_TRIES = 5

async function attempt(world: World, generation: Generation): Promise<Outcome> {
  try {
    const sent = await sendResult(world, generation)
    return { kind: 'sent', files: sent.map(fileIdOf).filter((id) => id !== null) }
  } catch (error) {
    if (error instanceof Unfetchable) return { kind: hopeless(world, generation) ? 'gone' : 'owed' }
    if (isOutage(error, 'telegram')) return { kind: 'owed' }
    if (error instanceof TelegramRefusal) {
      const { chatId, userId } = generation
      // A group that we cannot write to any more: its owner gets what is theirs.
      if (chatId !== userId) return attempt(world, { ...generation, chatId: userId, replyTo: null })
      if (error.blocked) return { kind: 'never', problem: 'blocked' }
      // A token being changed, a flood, a server going down: none of them is the last word.
      return { kind: error.code === 400 ? 'gone' : 'owed' }
    }
    throw error
  }
}

function hopeless(world: World, generation: Generation): boolean {
  // A late result came long after its end was told: there it is the tries that count.
  if (generation.late && generation.deliveries < LATE_TRIES) return false
  const since = generation.resolvedAt ?? generation.acceptedAt
  return addSeconds(since, HOPE_SECONDS) <= world.clock.now()
}

/** The addresses KIE gave; a captured generation always has some. */
function urlsOf(generation: Generation): string[] {
  const files = generation.result?.files ?? []
  assert(files.length > 0, 'a delivered generation has files')
  return files
}

/** What the panel under the result of a generation shows. */
export function panelViewOf(world: World, generation: Generation): PanelView {
  return {
    generation: generation.id,
    title: titleOf(generation),
    sum: takenOf(world, generation),
    free: generation.free,
    late: generation.late,
    offers: offersOf(world.config, generation),
  }
}

// A file that arrives while its answer is lost must not come for ever: then a link has to do.
const TRIES_BEFORE_LINK = 10

/** Sends the files of a generation with their panel. Throws TelegramRefusal or Outage('telegram'). */
export async function sendResult(world: World, generation: Generation): Promise<Message[]> {
  const urls = urlsOf(generation)
  const card = cardOf(generation)
  const kind: SendKind = card ? sendKindOf(card) : 'document'
  const panel = panelScreen(panelViewOf(world, generation), wordsFor(generation))
  const { chatId } = generation
  const manner = mannerOf(generation, world.clock.now())
  if (generation.deliveries > TRIES_BEFORE_LINK) {
    for (const url of urls) await assertFetchable(url)
    return [await sendLink(world, generation, urls)]
  }
  try {
    const [url] = urls
    if (urls.length === 1 && url) {
      return [
        await sendFile(world, {
          chatId,
          url,
          kind,
          caption: renderCaption(panel),
          markup: keyboard(panel.rows),
          manner,
        }),
      ]
    }
    const caption = renderCaption({ title: titleOf(generation), rows: [] })
    const album = await sendAlbum(world, { chatId, urls, kind, caption, manner })
    await sendPanel(world, { chatId, manner }, panel)
    return album
  } catch (error) {
    const refused = error instanceof TelegramRefusal && error.code === 400
    if (!refused && !(error instanceof TooLarge)) throw error
    return [await sendLink(world, generation, urls)]
  }
}

/** The panel after an album. Best effort: the album is out, and sending it again would be worse. */
async function sendPanel(world: World, to: { chatId: number; manner: Manner }, panel: Screen): Promise<void> {
  try {
    await world.telegram.call('sendMessage', {
      chat_id: to.chatId,
      ...hushed(to.manner),
      text: renderText(panel),
      parse_mode: 'HTML',
      reply_markup: keyboard(panel.rows),
    })
  } catch (error) {
    if (!(error instanceof TelegramRefusal) && !isOutage(error, 'telegram')) throw error
    note('unsent', 'panel')
  }
}

/** What Telegram will not take is given as a link that lives about a day. */
async function sendLink(world: World, generation: Generation, urls: string[]): Promise<Message> {
  const screen = linkScreen(
    {
      generation: generation.id,
      title: titleOf(generation),
      large: true,
      urls,
      offers: offersOf(world.config, generation),
    },
    wordsFor(generation),
  )
  return world.telegram.call('sendMessage', {
    chat_id: generation.chatId,
    ...hushed(mannerOf(generation, world.clock.now())),
    text: renderText(screen),
    parse_mode: 'HTML',
    reply_markup: keyboard(screen.rows),
  })
}

/** The progress message after a result. */
export function receiptOf(world: World, generation: Generation): Screen {
  const began = generation.submittedAt ?? generation.acceptedAt
  const ended = generation.resolvedAt ?? world.clock.now()
  return receiptScreen(
    {
      generation: generation.id,
      title: titleOf(generation),
      sum: takenOf(world, generation),
      returned: returnedOf(world, generation),
      free: generation.free,
      late: generation.late,
      seconds: generation.late ? null : Math.max(1, Math.round((ended.getTime() - began.getTime()) / 1000)),
    },
    wordsFor(generation),
  )
}

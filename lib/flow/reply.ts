import { isOutage, note } from '../kernel/index.js'
import { answering, inResponse } from '../telegram/answer.js'
import { TelegramRefusal } from '../telegram/port.js'
import { keyboard, renderText, type Screen } from '../telegram/screen.js'
import type { World } from '../world/world.js'
import { answer } from './answer.js'
import { type Scene, tapOf } from './scene.js'

/** The picture above a text; without one, a link in it shows none. */
function previewOf({ picture }: Screen) {
  if (picture === undefined) return { is_disabled: true }
  return { url: picture, prefer_large_media: true, show_above_text: true }
}

/** A screen as the parameters of `sendMessage` or `editMessageText`. */
export function messageOf(screen: Screen) {
  return {
    text: renderText(screen),
    parse_mode: 'HTML' as const,
    link_preview_options: previewOf(screen),
    reply_markup: keyboard(screen.rows),
  }
}

interface Place {
  chatId: number
  messageId: number | null
  /** In a group, the message that asked. */
  answers?: number | null
}

/**
 * Edits a message into a screen; a message that can no longer be edited is replaced by a new one.
 * Returns the id of the message that now shows the screen, or null when the person left or Telegram is away.
 */
export async function putScreen(world: World, place: Place, screen: Screen): Promise<number | null> {
  const message = messageOf(screen)
  try {
    if (place.messageId !== null) {
      try {
        await world.telegram.call('editMessageText', {
          chat_id: place.chatId,
          message_id: place.messageId,
          ...message,
        })
        return place.messageId
      } catch (error) {
        if (error instanceof TelegramRefusal && error.notModified) return place.messageId
        if (!(error instanceof TelegramRefusal && error.gone)) throw error
      }
    }
    const below = answering(place.answers ?? null)
    const sent = await world.telegram.call('sendMessage', { chat_id: place.chatId, ...below, ...message })
    return sent.message_id
  } catch (error) {
    if (error instanceof TelegramRefusal && error.knowsNoDisabled && hasDead(screen)) {
      return putScreen(world, place, withoutDead(screen))
    }
    if (error instanceof TelegramRefusal || isOutage(error, 'telegram')) {
      note('unsent', error instanceof TelegramRefusal ? error.code : 'away')
      return null
    }
    throw error
  }
}

function hasDead({ rows }: Screen): boolean {
  return rows.flat().some((button) => 'disabled' in button)
}

/** The screen for a server that knows no dead buttons. */
function withoutDead(screen: Screen): Screen {
  return { ...screen, rows: screen.rows.map((row) => row.filter((button) => !('disabled' in button))) }
}

/**
 * Shows a screen: a tap edits its own message and is answered in the response, a message is answered in the
 * response.
 */
export async function reply(
  world: World,
  scene: Scene,
  view: { screen: Screen; toast?: string | undefined },
): Promise<Response> {
  const tap = tapOf(scene)
  if (!tap) {
    const { chatId, group } = scene.incoming
    const below = answering(group?.message ?? null)
    return inResponse('sendMessage', { chat_id: chatId, ...below, ...messageOf(view.screen) })
  }
  await putScreen(world, placeOf(scene), view.screen)
  return toast(scene, view.toast)
}

/** Where a screen goes: into the tapped message when it is text, below everything otherwise. */
export function placeOf(scene: Scene): Place {
  const tap = tapOf(scene)
  const { chatId, group } = scene.incoming
  const messageId = tap && !tap.onMedia ? tap.messageId : null
  return { chatId, messageId, ...(group ? { answers: group.message } : {}) }
}

/** The word for a press under a menu of somebody else; nothing moves. */
export function refuseForeign(scene: Scene): Response {
  const known = scene.incoming.group?.owner !== null
  return toast(scene, known ? scene.say.toast.foreign : scene.say.nobodysMenu, { alert: true })
}

/** Ends the waiting of a pressed button, with a few words or none. A message has no button: plain 200. */
export function toast(scene: Scene, text?: string, options: { alert?: true } = {}): Response {
  const tap = tapOf(scene)
  if (!tap) return answer.ok()
  return inResponse('answerCallbackQuery', {
    callback_query_id: tap.tapId,
    ...(text ? { text } : {}),
    ...(options.alert ? { show_alert: true } : {}),
  })
}

import type { Content, Entry } from '../chat-room.js'
import { objectOf, rowsOf, textOf } from '../params.js'
import { bad } from '../refusal.js'
import { type Formatted, format } from '../text.js'
import type { InlineKeyboard, Message, Params } from '../types.js'
import type { Resident, World } from '../world.js'

/** One checked call on its way to its effect. */
export interface Call {
  world: World
  method: string
  params: Params
  fault(sentence: string): void
}

/** The effect of a method and its `result`; may throw a Refusal. */
export type Method = (call: Call) => unknown

/** A text parameter with its markup already turned into entities. */
export function formatted(params: Params, name: 'text' | 'caption'): Formatted {
  const entities = params[name === 'text' ? 'entities' : 'caption_entities']
  return format({ text: textOf(params, name) ?? '', mode: params.parse_mode, entities })
}

/** Only inline keyboards are part of a message. */
export function keyboardOf(params: Params): { reply_markup?: InlineKeyboard } {
  const rows = rowsOf(params.reply_markup)
  return rows ? { reply_markup: { inline_keyboard: rows } } : {}
}

function replyOf(resident: Resident, params: Params): { reply_to_message?: Message } {
  const reply = objectOf(params, 'reply_parameters')
  if (typeof reply?.message_id !== 'number') return {}
  const target = resident.room.find(reply.message_id)
  if (target) {
    const { reply_to_message: _nested, ...message } = target.message
    return { reply_to_message: message }
  }
  if (reply.allow_sending_without_reply === true) return {}
  throw bad('message to be replied not found')
}

/** What every sending method may add to a message. */
export function commonContent(resident: Resident, params: Params): Content {
  return {
    ...replyOf(resident, params),
    ...keyboardOf(params),
    ...(params.protect_content ? { has_protected_content: true } : {}),
    ...(params.message_effect_id ? { effect_id: params.message_effect_id } : {}),
  }
}

/** Sends one message of the bot into the chat of the call. */
export function sendContent(call: Call, content: Content): Entry {
  const { world, params } = call
  const resident = world.audience(params.chat_id)
  return world.post(resident.room, world.bot, { ...content, ...commonContent(resident, params) })
}

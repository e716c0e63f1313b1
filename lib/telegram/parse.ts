import { parseButton } from './buttons.js'
import { amountOf, type Fields, nameOf, objectOf, stringOf, wholeOf } from './fields.js'
import {
  type ChatType,
  type Incoming,
  type IncomingEvent,
  type InGroup,
  MALFORMED,
  type Nothing,
  type Person,
} from './incoming.js'
import { readMessage, readPayment } from './parse-message.js'

export type { ChatType, Incoming, IncomingEvent, IncomingMedia, Person } from './incoming.js'

export type ParsedUpdate =
  | { kind: 'update'; incoming: Incoming }
  | { kind: 'ignored'; updateId: number; what: string }
  | { kind: 'malformed' }

type Scene = Omit<Incoming, 'updateId'>

const CHAT_TYPES: readonly ChatType[] = ['private', 'group', 'supergroup', 'channel']
const GONE_STATUSES = new Set(['kicked', 'left'])

function ignored(what: string): Nothing {
  return { kind: 'ignored', what }
}

function readPerson(value: unknown): Person | null {
  const from = objectOf(value)
  const id = wholeOf(from?.id)
  if (!from || id === null || id <= 0) return null
  const names = [nameOf(from.first_name), nameOf(from.last_name)].filter((name) => name !== null)
  return {
    id,
    name: names.join(' ') || null,
    username: stringOf(from.username),
    languageCode: stringOf(from.language_code),
  }
}

function readChat(value: unknown): { chatId: number; chatType: ChatType } | null {
  const chat = objectOf(value)
  const chatId = wholeOf(chat?.id)
  const chatType = CHAT_TYPES.find((type) => type === chat?.type)
  return chatId === null || !chatType ? null : { chatId, chatType }
}

function isBot(value: unknown): boolean {
  return objectOf(value)?.is_bot === true
}

interface Place {
  chatId: number
  chatType: ChatType
  group?: InGroup
}

function scene(place: Place, person: Person, event: IncomingEvent): Scene {
  return { ...place, person, event }
}

/** In a group a message is answered under itself, and a menu belongs to whoever wrote what it answers. */
function inGroup(place: Place, asked: { by: unknown; message: unknown }): Place {
  if (place.chatType === 'private') return place
  const owner = isBot(asked.by) ? null : wholeOf(objectOf(asked.by)?.id)
  return { ...place, group: { owner, message: wholeOf(asked.message) } }
}

function readMessageScene(message: Fields, username: string | null): Scene | Nothing {
  const place = readChat(message.chat)
  if (!place) return MALFORMED
  const fromBot = isBot(message.from)
  // A refund may be told in the bot's own name; in a private chat the chat is the person.
  const isMoney = readPayment(message) !== null && place.chatType === 'private'
  if (fromBot && !isMoney) return ignored('message of a bot')
  const person = readPerson(isMoney && (fromBot || !message.from) ? message.chat : message.from)
  if (!person) return message.from === undefined ? ignored('message of nobody') : MALFORMED
  const event = readMessage(message, place.chatType, username)
  if (event.kind === 'ignored' || event.kind === 'malformed') return event
  return scene(inGroup(place, { by: message.from, message: message.message_id }), person, event)
}

function readTap(tap: Fields): Scene | Nothing {
  const tapId = stringOf(tap.id)
  const person = readPerson(tap.from)
  if (tapId === null || !person) return MALFORMED
  const message = objectOf(tap.message)
  const place = readChat(message?.chat) ?? { chatId: person.id, chatType: 'private' }
  // Date 0: Telegram no longer shows us the message, so it cannot be edited.
  const messageId = message && message.date !== 0 ? wholeOf(message.message_id) : null
  const data = stringOf(tap.data)
  const answered = objectOf(message?.reply_to_message)
  return scene(inGroup(place, { by: answered?.from, message: answered?.message_id }), person, {
    kind: 'tap',
    action: data === null ? null : parseButton(data),
    tapId,
    messageId,
    onMedia: messageId !== null && typeof message?.text !== 'string',
  })
}

function readCheckout(query: Fields): Scene | Nothing {
  const checkoutId = stringOf(query.id)
  const person = readPerson(query.from)
  const currency = stringOf(query.currency)
  const amount = amountOf(query.total_amount)
  if (checkoutId === null || !person || currency === null || amount === null) return MALFORMED
  const payload = stringOf(query.invoice_payload) ?? ''
  const place = { chatId: person.id, chatType: 'private' } as const
  return scene(place, person, { kind: 'checkout', checkoutId, payload, currency, amount })
}

function readMembership(change: Fields): Scene | Nothing {
  const place = readChat(change.chat)
  const person = readPerson(change.from)
  const status = stringOf(objectOf(change.new_chat_member)?.status)
  if (!place || !person || status === null) return MALFORMED
  return scene(place, person, { kind: 'membership', left: GONE_STATUSES.has(status) })
}

/** Typed in any chat: it has none of ours, so the person's own stands for it. */
function readInline(query: Fields): Scene | Nothing {
  const inlineId = stringOf(query.id)
  const person = readPerson(query.from)
  if (inlineId === null || !person) return MALFORMED
  const [words, offset] = [stringOf(query.query) ?? '', stringOf(query.offset) ?? '']
  const place = { chatId: person.id, chatType: 'private' } as const
  return scene(place, person, { kind: 'inline', inlineId, query: words, offset })
}

type Reader = (fields: Fields, username: string | null) => Scene | Nothing

const READERS: Readonly<Record<string, Reader>> = {
  message: readMessageScene,
  callback_query: readTap,
  pre_checkout_query: readCheckout,
  my_chat_member: readMembership,
  inline_query: readInline,
}

/** An update holds its number and exactly one thing more, named after its kind. */
function readScene(update: Fields, username: string | null): Scene | Nothing {
  const kind = Object.keys(update).find((key) => key !== 'update_id') ?? 'nothing'
  const read = Object.hasOwn(READERS, kind) ? READERS[kind] : null
  if (!read) return ignored(/^[a-z_]{1,40}$/.test(kind) ? kind : 'unknown')
  const fields = objectOf(update[kind])
  return fields ? read(fields, username) : MALFORMED
}

/**
 * Telegram's update, known or set aside. Kinds that ask nothing of us are `ignored`; what is no update at all
 * is `malformed`. `username` is the bot's own, without @: in groups it hears commands, its name and answers
 * to its messages; while it does not know its name, commands of any name and answers to any bot.
 */
export function parseUpdate(body: unknown, username: string | null = null): ParsedUpdate {
  const update = objectOf(body)
  const updateId = amountOf(update?.update_id)
  if (!update || updateId === null) return { kind: 'malformed' }
  const found = readScene(update, username)
  if (!('kind' in found)) return { kind: 'update', incoming: { updateId, ...found } }
  return found.kind === 'ignored' ? { kind: 'ignored', updateId, what: found.what } : { kind: 'malformed' }
}

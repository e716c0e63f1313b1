import { amountOf, type Fields, objectOf, stringOf, textOf, wholeOf } from './fields.js'
import { type ChatType, type IncomingEvent, MALFORMED, type Nothing } from './incoming.js'
import { extractFile, extractMedia } from './media.js'

const COMMAND = /^\/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?:\s+([\s\S]*))?$/

/** What people send and we cannot use: answered kindly. Whatever is not named here is a service message. */
const OTHER_KINDS = [
  'sticker',
  'contact',
  'venue',
  'location',
  'poll',
  'dice',
  'game',
  'story',
  'checklist',
  'paid_media',
  'live_photo',
  'rich_message',
  'giveaway',
  'web_app_data',
  'passport_data',
]

function readCommand(text: string): { command: string; argument: string; address: string | null } | null {
  const match = COMMAND.exec(text)
  if (!match?.[1]) return null
  return { command: match[1].toLowerCase(), argument: (match[3] ?? '').trim(), address: match[2] ?? null }
}

function readPaid(payment: Fields): IncomingEvent | Nothing {
  const chargeId = stringOf(payment.telegram_payment_charge_id)
  const currency = stringOf(payment.currency)
  const amount = amountOf(payment.total_amount)
  if (chargeId === null || currency === null || amount === null) return MALFORMED
  return { kind: 'paid', chargeId, payload: stringOf(payment.invoice_payload) ?? '', currency, amount }
}

function readRefunded(payment: Fields): IncomingEvent | Nothing {
  const chargeId = stringOf(payment.telegram_payment_charge_id)
  const amount = amountOf(payment.total_amount)
  return chargeId === null || amount === null ? MALFORMED : { kind: 'refunded', chargeId, amount }
}

/** A message about money, or null. It counts wherever it stands. */
export function readPayment(message: Fields): IncomingEvent | Nothing | null {
  const paid = objectOf(message.successful_payment)
  if (paid) return readPaid(paid)
  const refunded = objectOf(message.refunded_payment)
  return refunded && readRefunded(refunded)
}

function readPrivate(message: Fields): IncomingEvent | Nothing {
  // A find of `@bot words`, posted here: its button leads on.
  if (message.via_bot !== undefined) return { kind: 'ignored', what: 'inline result' }
  const text = textOf(message.text)
  if (text !== null) {
    const command = readCommand(text)
    return command
      ? { kind: 'command', command: command.command, argument: command.argument }
      : { kind: 'text', text }
  }
  const media = extractMedia(message)
  if (media) {
    const album = stringOf(message.media_group_id)
    const number = wholeOf(message.message_id) ?? 0
    return { kind: 'media', media, caption: textOf(message.caption), album, message: number }
  }
  const file = extractFile(message)
  if (file) return { kind: 'file', ...file }
  // Nothing but invisible marks.
  if (typeof message.text === 'string') return { kind: 'other', what: 'blank' }
  const what = OTHER_KINDS.find((kind) => message[kind] !== undefined)
  return what ? { kind: 'other', what } : { kind: 'ignored', what: 'service message' }
}

/** `text` without the name of the bot, or null when it is not named. */
function withoutName(text: string, username: string | null): string | null {
  if (username === null) return null
  const name = new RegExp(`(^|\\s)@${username}(?![A-Za-z0-9_])`, 'gi')
  return name.test(text) ? text.replaceAll(name, '$1').trim() : null
}

/** True for an answer to a message of ours. */
function answersUs(message: Fields, username: string | null): boolean {
  const from = objectOf(objectOf(message.reply_to_message)?.from)
  if (from?.is_bot !== true) return false
  return username === null || stringOf(from.username)?.toLowerCase() === username.toLowerCase()
}

/**
 * In a group the bot hears commands, messages with its name and answers to its own; what carries the name of
 * another bot is not for us. A name alone asks for the menu.
 */
function readGroup(message: Fields, username: string | null): IncomingEvent | Nothing {
  const nothing: Nothing = { kind: 'ignored', what: 'group message' }
  if (message.sender_chat !== undefined) return nothing // A channel, or somebody who hides behind the group.
  const text = textOf(message.text)
  const said = readCommand(text ?? '')
  if (said) {
    const { command, argument, address } = said
    if (address === null) return { kind: 'command', command, argument, bare: true }
    const isOurs = username === null || address.toLowerCase() === username.toLowerCase()
    return isOurs ? { kind: 'command', command, argument } : nothing
  }
  const named = withoutName(text ?? textOf(message.caption) ?? '', username)
  if (named === null && !answersUs(message, username)) return nothing
  if (text === null) return readPrivate(named === null ? message : { ...message, caption: named })
  const words = named ?? text
  return words === ''
    ? { kind: 'command', command: 'menu', argument: '' }
    : readPrivate({ ...message, text: words })
}

/** What a message asks; in groups only what is addressed to the bot asks anything. */
export function readMessage(
  message: Fields,
  chatType: ChatType,
  username: string | null,
): IncomingEvent | Nothing {
  const payment = readPayment(message)
  if (payment) return payment
  if (chatType === 'channel') return { kind: 'ignored', what: 'channel post' }
  return chatType === 'private' ? readPrivate(message) : readGroup(message, username)
}

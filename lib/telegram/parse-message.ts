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

/** In a group the bot hears only commands that carry its own name. */
function readGroup(message: Fields, username: string | null): IncomingEvent | Nothing {
  const command = readCommand(textOf(message.text) ?? '')
  const isOurs = command?.address?.toLowerCase() === username?.toLowerCase()
  if (!command?.address || (username !== null && !isOurs)) return { kind: 'ignored', what: 'group message' }
  return { kind: 'command', command: command.command, argument: command.argument }
}

/** What a message asks; in groups only a command addressed to the bot asks anything. */
export function readMessage(
  message: Fields,
  chatType: ChatType,
  username: string | null,
): IncomingEvent | Nothing {
  const payment = readPayment(message)
  if (payment) return payment
  return chatType === 'private' ? readPrivate(message) : readGroup(message, username)
}

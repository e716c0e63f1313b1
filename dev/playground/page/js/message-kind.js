/** Kinds of message that are drawn as a bubble; `animation` comes with a `document` and goes first. */
const BUBBLES = [
  'animation',
  'photo',
  'video',
  'video_note',
  'audio',
  'voice',
  'document',
  'sticker',
  'invoice',
  'text',
]
const SERVICE = ['successful_payment', 'refunded_payment', 'pinned_message']
const COMMON = new Set(
  'message_id from chat date edit_date reply_to_message reply_markup entities caption caption_entities via_bot sender_chat'.split(
    ' ',
  ),
)

/** What a message is, by the field that carries it; `unknown` when we do not draw it. */
export function kindOf(message) {
  return [...SERVICE, ...BUBBLES].find((kind) => message[kind] !== undefined) ?? 'unknown'
}

export const isService = (kind) => SERVICE.includes(kind)

/** The names of the fields that make an unknown message what it is. */
export const strangeFields = (message) =>
  Object.keys(message)
    .filter((name) => !COMMON.has(name))
    .join(', ') || 'empty'

/** Messages of the person are on the right, those of the bot on the left. */
export const isOutgoing = (message) => message.from !== undefined && !message.from.is_bot

/** One line that stands for a message: in replies and in previews. */
export function summaryOf(message, say) {
  const words = message.text ?? message.caption
  if (words) return words.replace(/\s+/g, ' ').slice(0, 120)
  const kind = kindOf(message)
  if (kind === 'document') return message.document.file_name ?? say.document
  if (kind === 'audio') return message.audio.title ?? say.audio
  if (kind === 'invoice') return message.invoice.title
  return say[kind] ?? kind
}

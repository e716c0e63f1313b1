import { h } from './dom.js'
import { formatText } from './entities.js'
import { clockTime } from './format.js'
import { icon } from './icons.js'
import { invoiceCard } from './invoice.js'
import { keyboardOf, starred } from './keyboard.js'
import { documentRow, mediaOf } from './media.js'
import { isOutgoing, isService, kindOf, strangeFields, summaryOf } from './message-kind.js'
import { audioPlayer, voicePlayer } from './player.js'

const VISUAL = new Set(['photo', 'video', 'animation', 'video_note', 'sticker'])
const PICTOGRAM = /\p{Extended_Pictographic}/u
const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const BIG_EMOJI_AT_MOST = 3

/**
 * One message as a row of the chat. `update` draws only the parts that changed, so that an edited
 * keyboard neither reloads a picture nor stops a sound.
 */
export function messageView(first, ctx) {
  const row = h('article', { class: 'row' })
  const parts = partsIn()
  let shape = ''

  function update(message) {
    const kind = kindOf(message)
    row.dataset.testid = 'message'
    row.dataset.messageId = message.message_id
    row.dataset.kind = kind
    row.dataset.from = isOutgoing(message) ? 'person' : 'bot'
    const service = isService(kind)
    if (shape !== String(service)) {
      row.replaceChildren(service ? parts.service : parts.stack)
      shape = String(service)
    }
    row.classList.toggle('service', service)
    if (service) return parts.service.replaceChildren(serviceLine(message, ctx))
    row.classList.add(isOutgoing(message) ? 'out' : 'in')
    fill(message, { kind, parts, ctx })
  }

  update(first)
  return { element: row, update }
}

function partsIn() {
  const bubble = h('div', { class: 'bubble' })
  const parts = { bubble, service: h('div', { class: 'service-line' }), signatures: new Map() }
  for (const name of ['reply', 'media', 'body', 'keyboard']) parts[name] = h('div', { class: `part-${name}` })
  bubble.append(parts.reply, parts.media, parts.body)
  parts.stack = h('div', { class: 'stack' }, bubble, parts.keyboard)
  return parts
}

function fill(message, { kind, parts, ctx }) {
  const { bubble } = parts
  const caption = message.text ?? message.caption ?? ''
  const visual = VISUAL.has(kind)
  const bare = !caption && (kind === 'sticker' || kind === 'video_note')
  bubble.className = 'bubble'
  bubble.classList.toggle('visual', visual)
  bubble.classList.toggle('with-text', Boolean(caption))
  bubble.classList.toggle('bare', bare || isBigEmoji(message))
  bubble.classList.toggle('big-emoji', isBigEmoji(message))
  bubble.classList.toggle('caption-above', Boolean(message.show_caption_above_media))
  bubble.classList.toggle('has-keyboard', Boolean(message.reply_markup?.inline_keyboard?.length))

  draw(parts, 'reply', { of: message.reply_to_message?.message_id, make: () => replyLine(message, ctx) })
  draw(parts, 'media', { of: mediaSignature(message, kind), make: () => mediaPart(message, kind, ctx) })
  const body = [
    caption,
    message.entities ?? message.caption_entities,
    message.edit_date,
    message.date,
    visual,
  ]
  draw(parts, 'body', { of: JSON.stringify(body), make: () => bodyPart(message, { kind, ctx }) })
  const keys = [message.reply_markup?.inline_keyboard, kind === 'invoice']
  draw(parts, 'keyboard', { of: JSON.stringify(keys), make: () => keyboardOf(message, ctx) })
}

/** Draws a part again only when its signature differs from the one on screen. */
function draw(parts, name, { of, make }) {
  const signature = String(of)
  if (parts.signatures.get(name) === signature) return
  parts.signatures.set(name, signature)
  const made = make()
  const focused = name === 'keyboard' ? focusedIndex(parts[name]) : -1
  parts[name].replaceChildren(...(made ? [made] : []))
  if (focused >= 0) parts[name].querySelectorAll('button, a')[focused]?.focus({ preventScroll: true })
}

function focusedIndex(part) {
  return [...part.querySelectorAll('button, a')].indexOf(document.activeElement)
}

function mediaSignature(message, kind) {
  const media = message[kind]
  const file = Array.isArray(media) ? media.at(-1) : media
  return kind === 'text'
    ? `text:${message.link_preview_options?.url ?? ''}`
    : `${kind}:${file?.file_id ?? JSON.stringify(media)}:${message.has_media_spoiler}`
}

function mediaPart(message, kind, ctx) {
  if (VISUAL.has(kind)) return mediaOf(message, kind, ctx)
  if (kind === 'text') return linkPreview(message.link_preview_options)
  if (kind === 'audio') return audioPlayer(message.audio, ctx)
  if (kind === 'voice') return voicePlayer(message.voice, ctx)
  if (kind === 'document') return documentRow(message.document, ctx)
  if (kind === 'invoice') return invoiceCard(message.invoice, ctx)
  return null
}

/** The picture of a link above the text, as Telegram shows it when the bot asks for it. */
function linkPreview(options) {
  if (!options?.url || options.is_disabled || !options.show_above_text) return null
  return h('img', { class: 'link-preview', src: options.url, alt: '' })
}

function bodyPart(message, { kind, ctx }) {
  const meta = metaOf(message, ctx)
  const words = message.text ?? message.caption
  if (kind === 'unknown')
    return h('div', { class: 'text unknown' }, icon('eye'), ctx.say.unknown(strangeFields(message)), meta)
  if (!words) return meta
  const entities = message.entities ?? message.caption_entities
  return h('div', { class: 'text', dir: 'auto' }, formatText(words, entities, ctx.act), meta)
}

/** Time, the mark of an edit, and the ticks of what the person sent. */
export function metaOf(message, ctx) {
  const date = new Date(message.date * 1000)
  const time = h('time', { datetime: date.toISOString() }, clockTime(date))
  const edited = message.edit_date ? h('span', { class: 'edited' }, ctx.say.edited) : null
  return h('span', { class: 'meta' }, edited, time, isOutgoing(message) ? icon('ticks') : null)
}

function replyLine(message, ctx) {
  const original = message.reply_to_message
  if (!original) return null
  const author = isOutgoing(original) ? ctx.say.you : ctx.botName
  const photo = original.photo?.[0]
  const text = message.quote?.text ?? summaryOf(original, ctx.say)
  const words = h('span', { class: 'reply-words' }, h('b', {}, author), h('span', {}, text))
  const picture = photo ? h('img', { src: ctx.fileUrl(photo.file_id), alt: '', width: 34, height: 34 }) : null
  const onclick = () => ctx.showMessage(original.message_id)
  return h('button', { type: 'button', class: 'reply', onclick }, picture, words)
}

function serviceLine(message, ctx) {
  const { successful_payment: paid, refunded_payment: back } = message
  if (paid) return h('span', {}, starred(ctx.say.paid(paid.total_amount, ctx.botName)))
  if (back) return h('span', {}, starred(ctx.say.refunded(back.total_amount)))
  return h('span', {}, ctx.say.pinned)
}

/** One to three emoji and nothing else are drawn large and without a bubble. */
function isBigEmoji(message) {
  if (message.reply_markup || message.text === undefined || message.text.length > 40) return false
  const letters = [...GRAPHEMES.segment(message.text)].map((one) => one.segment)
  return letters.length <= BIG_EMOJI_AT_MOST && letters.every((letter) => PICTOGRAM.test(letter))
}

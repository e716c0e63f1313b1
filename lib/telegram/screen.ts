import { assert } from '../kernel/index.js'
import type { InlineKeyboardButton, InlineKeyboardMarkup } from './bot-api.generated.js'
import { type Action, buttonData } from './buttons.js'
import { cleanText } from './clean.js'

const MAX_TEXT = 4096 // Bot API, counted here in UTF-16 units, which are never fewer than its characters.
const MAX_CAPTION = 1024
const MAX_PARAGRAPHS = 2
const MAX_BULLETS = 4
const MAX_BUTTONS = 100
const MAX_BUTTONS_IN_ROW = 8
const MAX_COPY = 256

export type Button =
  | { text: string; action: Action; style?: 'primary' | 'success' | 'danger' }
  | { text: string; url: string }
  | { text: string; copy: string }
  /** Shown and dead: where something was pressed that must not be pressed twice. */
  | { text: string; disabled: true }
  /** Lets the person choose a chat and asks there for what these words find inline. */
  | { text: string; inline: string }

/** What the user sees: plain words without markup, at most this much of each, and buttons. */
export interface Screen {
  title: string
  /** At most two. */
  paragraphs?: string[]
  /** At most four. */
  bullets?: string[]
  /** The user's own words; the first to be shortened. */
  quote?: string
  bar?: string
  hint?: string
  /** The address of a picture that stands above the text. */
  picture?: string
  rows: Button[][]
}

/** One run of text on the screen; runs of a group are lines, groups are set apart by an empty line. */
interface Piece {
  group: string
  open: string
  lead: string
  text: string
  close: string
  /** Order in which pieces give way when all is too long. */
  yields: number
}

type Markup = Partial<Omit<Piece, 'text' | 'yields'>>

let graphemes: Intl.Segmenter | null = null // Built at the first cut: most texts need none.

/**
 * `text` in at most `max` UTF-16 units, cut between graphemes and marked with an ellipsis; '' when nothing
 * fits.
 */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text
  if (max < 2) return ''
  graphemes ??= new Intl.Segmenter()
  const end = graphemes.segment(text).containing(max - 1)?.index ?? 0
  const kept = text.slice(0, end).trimEnd()
  return kept === '' ? '' : `${kept}…`
}

/** `text` as HTML that shows exactly this text. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function piece(text: string, yields: number, markup: Markup = {}): Piece {
  return { group: '', open: '', lead: '', close: '', ...markup, text: cleanText(text), yields }
}

function piecesOf(screen: Screen): Piece[] {
  const { title, paragraphs = [], bullets = [], quote = '', bar = '', hint = '' } = screen
  assert(paragraphs.length <= MAX_PARAGRAPHS, `a screen has at most ${MAX_PARAGRAPHS} paragraphs`)
  assert(bullets.length <= MAX_BULLETS, `a screen has at most ${MAX_BULLETS} bullets`)
  return [
    piece(title, 6, { group: 'title', open: '<b>', close: '</b>' }),
    ...paragraphs.map((text, index) => piece(text, MAX_PARAGRAPHS - index, { group: `paragraph ${index}` })),
    ...bullets.map((text) => piece(text, 3, { group: 'bullets', lead: '• ' })),
    piece(quote, 0, { group: 'quote', open: '<blockquote expandable>', close: '</blockquote>' }),
    piece(bar, 5, { group: 'bar' }),
    piece(hint, 4, { group: 'hint', open: '<i>', close: '</i>' }),
  ].filter(({ text }) => text !== '')
}

function joint(before: Piece | undefined, next: Piece): string {
  if (!before) return ''
  return before.group === next.group ? '\n' : '\n\n'
}

/** What Telegram counts: the text without markup. */
function lengthOf(pieces: Piece[]): number {
  const lengths = pieces.map(
    (at, index) => joint(pieces[index - 1], at).length + at.lead.length + at.text.length,
  )
  return lengths.reduce((sum, length) => sum + length, 0)
}

function fitted(pieces: Piece[], max: number): Piece[] {
  let kept = pieces
  for (const long of pieces.toSorted((a, b) => a.yields - b.yields)) {
    const over = lengthOf(kept) - max
    if (over <= 0) break
    const text = cutText(long.text, long.text.length - over)
    kept = kept.map((at) => (at === long ? { ...at, text } : at)).filter((at) => at.text !== '')
  }
  return kept
}

function render(screen: Screen, max: number): string {
  const pieces = fitted(piecesOf(screen), max)
  const texts = pieces.map((at, index) => {
    return `${joint(pieces[index - 1], at)}${at.open}${escapeHtml(at.lead + at.text)}${at.close}`
  })
  return texts.join('') || '…' // Telegram refuses an empty message.
}

/**
 * The HTML of a message: everything is escaped, and it fits 4096 characters whatever the user wrote. The
 * quote is shortened first, then paragraphs, then the rest.
 */
export function renderText(screen: Screen): string {
  return render(screen, MAX_TEXT)
}

/** The HTML of a caption under media: as `renderText`, in 1024 characters. */
export function renderCaption(screen: Screen): string {
  return render(screen, MAX_CAPTION)
}

function canShow(button: Button): boolean {
  return !('copy' in button) || (button.copy !== '' && button.copy.length <= MAX_COPY)
}

const ANY_CHAT = { allow_user_chats: true, allow_group_chats: true, allow_channel_chats: true }

function inlineButton(button: Button): InlineKeyboardButton {
  const text = cleanText(button.text)
  assert(text !== '', 'a button has a text')
  if ('disabled' in button) return { text, disabled: {} }
  if ('url' in button) return { text, url: button.url }
  if ('copy' in button) return { text, copy_text: { text: button.copy } }
  if ('inline' in button) {
    return { text, switch_inline_query_chosen_chat: { query: button.inline, ...ANY_CHAT } }
  }
  const shown = { text, callback_data: buttonData(button.action) }
  return button.style ? { ...shown, style: button.style } : shown
}

/**
 * The keyboard under a message. A copy button whose text is empty or over 256 characters is left out, as are
 * empty rows: the text is the user's, and a keyboard must not fail because of it.
 */
export function keyboard(rows: Button[][]): InlineKeyboardMarkup {
  const shown = rows.map((row) => row.filter(canShow).map(inlineButton)).filter((row) => row.length > 0)
  assert(
    shown.every((row) => row.length <= MAX_BUTTONS_IN_ROW),
    `a row has at most ${MAX_BUTTONS_IN_ROW} buttons`,
  )
  assert(shown.flat().length <= MAX_BUTTONS, `a keyboard has at most ${MAX_BUTTONS} buttons`)
  return { inline_keyboard: shown }
}

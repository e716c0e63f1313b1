import { EMOJI_ART } from './emoji-art.js'

/*
 * A machine without an emoji font (a server, a bare Linux) would show empty boxes. There the most common
 * emoji are drawn by us, and those we have no drawing for keep their place in the text but stay unseen.
 */
const EMOJI =
  /\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*|\p{Regional_Indicator}{2}/gu
const NOBODY = '\u{10FFFE}'
const SIZE = 20

const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
const native = hasColour('🎬')
const seen = new Map()

/** Text as a node, its emoji drawn by us where the system cannot. */
export function emojify(text) {
  if (native || text.search(EMOJI) < 0) return document.createTextNode(text)
  const fragment = document.createDocumentFragment()
  let at = 0
  for (const match of text.matchAll(EMOJI)) {
    const [emoji] = match
    const art = EMOJI_ART[emoji.replace(/\uFE0F/g, '')]
    if (!art && isDrawn(emoji)) continue
    fragment.append(text.slice(at, match.index), pictured(emoji, art))
    at = match.index + emoji.length
  }
  fragment.append(text.slice(at))
  return fragment
}

function pictured(emoji, art) {
  const holder = document.createElement('span')
  holder.className = art ? 'emoji' : ''
  if (art) holder.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true">${art}</svg>`
  const words = document.createElement('span')
  words.className = 'emoji-text'
  words.textContent = emoji
  holder.append(words)
  return holder
}

/** Whether some font has a picture of its first sign; a missing one looks like every missing one. */
function isDrawn(emoji) {
  const [sign] = emoji
  if (!seen.has(sign)) seen.set(sign, pixels(sign).join() !== pixels(NOBODY).join())
  return seen.get(sign)
}

function hasColour(emoji) {
  const colours = pixels(emoji)
  return colours.some(
    (_, index) => index % 4 === 0 && colours[index + 3] > 0 && colours[index] !== colours[index + 1],
  )
}

function pixels(text) {
  pen.clearRect(0, 0, SIZE, SIZE)
  pen.font = `16px ${getComputedStyle(document.documentElement).getPropertyValue('--font') || 'sans-serif'}`
  pen.textBaseline = 'top'
  pen.fillText(text, 0, 1)
  return pen.getImageData(0, 0, SIZE, SIZE).data
}

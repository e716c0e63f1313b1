import { h } from './dom.js'

const GRADIENTS = [
  ['#ff885e', '#ff516a'],
  ['#ffcd6a', '#ffa85c'],
  ['#82b1ff', '#665fff'],
  ['#a0de7e', '#54cb68'],
  ['#53edd6', '#28c9b7'],
  ['#72d5fd', '#2a9ef1'],
  ['#e0a2f3', '#d669ed'],
]

/** A round picture: the bot's own drawing, or a person's initials on one of seven gradients. */
export function avatarOf({ bot, id = 0, name = '' }) {
  if (bot)
    return h('img', { class: 'avatar', src: '/playground/page/art/logo.svg', alt: '', width: 42, height: 42 })
  const [from, to] = GRADIENTS[Math.abs(id) % GRADIENTS.length]
  const style = { background: `linear-gradient(160deg, ${from}, ${to})` }
  return h('span', { class: 'avatar', style, 'aria-hidden': 'true' }, initials(name))
}

function initials(name) {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '')
  return letters.join('').toLocaleUpperCase() || '?'
}

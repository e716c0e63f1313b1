import { h } from './dom.js'
import { emojify } from './emoji.js'
import { icon } from './icons.js'

const BLOCKS = new Set(['pre', 'blockquote', 'expandable_blockquote'])

/**
 * Telegram's text with entities as nodes. Offsets count UTF-16 units, which is how JavaScript counts too.
 * `act` is what a reader can do: `command(text)`, `copy(text)`, and the words `say`.
 */
export function formatText(text, entities, act) {
  const sorted = (entities ?? [])
    .filter((one) => one.length > 0 && one.offset >= 0 && one.offset < text.length)
    .map((one) => ({ ...one, end: Math.min(text.length, one.offset + one.length) }))
    .toSorted((a, b) => a.offset - b.offset || b.end - a.end)
  const fragment = document.createDocumentFragment()
  fragment.append(...nest(text, { from: 0, to: text.length, entities: sorted, act }))
  return fragment
}

/** Nodes of text[from, to): each outermost entity wraps what lies inside it. */
function nest(text, { from, to, entities, act }) {
  const nodes = []
  let at = from
  let rest = entities
  while (rest.length > 0) {
    const [outer, ...others] = rest
    const end = Math.min(outer.end, to)
    const block = BLOCKS.has(outer.type)
    if (outer.offset > at)
      nodes.push(plain(text.slice(at, block ? trimEnd(text, at, outer.offset) : outer.offset)))
    const inside = others
      .filter((one) => one.offset < end)
      .map((one) => ({ ...one, end: Math.min(one.end, end) }))
    // What sticks out of the outer entity goes on after it, so that crossing entities lose nothing.
    const crossing = others
      .filter((one) => one.offset < end && one.end > end)
      .map((one) => ({ ...one, offset: end }))
    const children = nest(text, { from: outer.offset, to: end, entities: inside, act })
    nodes.push(wrap(outer, text.slice(outer.offset, end), { children, act }))
    at = block && text[end] === '\n' ? end + 1 : end
    rest = [...crossing, ...others.filter((one) => one.offset >= end)]
  }
  if (at < to) nodes.push(plain(text.slice(at, to)))
  return nodes
}

/** A block begins on a line of its own, so the line break before it is already drawn. */
const trimEnd = (text, from, to) => (to > from && text[to - 1] === '\n' ? to - 1 : to)

const plain = (text) => emojify(text)

const SIMPLE = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
}

function wrap(entity, text, { children, act }) {
  const simple = SIMPLE[entity.type]
  if (simple) return h(simple, {}, children)
  switch (entity.type) {
    case 'code':
      return h('code', { class: 'mono', title: act.say.copy, onclick: () => act.copy(text) }, children)
    case 'pre':
      return codeBlock(entity, text, act)
    case 'blockquote':
      return h('blockquote', {}, children)
    case 'expandable_blockquote':
      return expandable(children)
    case 'spoiler':
      return spoiler(children, act)
    case 'bot_command':
      return h('button', { type: 'button', class: 'link', onclick: () => act.command(text) }, children)
    case 'text_link':
      return link(entity.url, children)
    case 'url':
      return link(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`, children)
    case 'email':
      return link(`mailto:${text}`, children)
    case 'phone_number':
      return link(`tel:${text.replace(/[^+\d]/g, '')}`, children)
    case 'mention':
      return link(`https://t.me/${text.slice(1)}`, children)
    case 'text_mention':
    case 'hashtag':
    case 'cashtag':
      return h('span', { class: 'mention' }, children)
    default:
      return h('span', {}, children)
  }
}

function link(url, children) {
  const safe = /^(https?|mailto|tel|tg):/i.test(url ?? '') ? url : undefined
  return h('a', { href: safe, target: '_blank', rel: 'noopener noreferrer' }, children)
}

function codeBlock(entity, text, act) {
  const name = h('span', {}, entity.language ?? '')
  const copy = h(
    'button',
    { type: 'button', 'aria-label': act.say.copy, onclick: () => act.copy(text) },
    icon('copy'),
  )
  return h('div', { class: 'pre' }, h('div', { class: 'pre-head' }, name, copy), h('pre', {}, text))
}

function expandable(children) {
  const toggle = () => {
    const open = quote.classList.toggle('open')
    quote.setAttribute('aria-expanded', String(open))
  }
  const quote = h('blockquote', {
    class: 'expandable',
    tabindex: '0',
    role: 'button',
    'aria-expanded': 'false',
  })
  quote.append(...children, icon('down', 'quote-arrow'))
  requestAnimationFrame(() => quote.classList.toggle('short', quote.scrollHeight <= quote.clientHeight))
  quote.addEventListener('click', (event) => {
    if (!event.target.closest('a, .link')) toggle()
  })
  quote.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target === quote) toggle()
  })
  return quote
}

function spoiler(children, act) {
  const reveal = () => {
    hidden.classList.add('open')
    hidden.removeAttribute('role')
    hidden.removeAttribute('tabindex')
    hidden.removeAttribute('aria-label')
  }
  const hidden = h('span', {
    class: 'spoiler',
    role: 'button',
    tabindex: '0',
    'aria-label': act.say.showSpoiler,
  })
  hidden.append(h('span', {}, children))
  hidden.addEventListener('click', reveal)
  hidden.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') reveal()
  })
  return hidden
}

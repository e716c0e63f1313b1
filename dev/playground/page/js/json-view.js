import { h } from './dom.js'

const LONGEST = 20_000
const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi

/** A value as indented JSON with quiet colours. */
export function jsonView(value) {
  const text = value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value, null, 2)
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}\n…` : text
  const pre = h('pre', { class: 'json', tabindex: '0' })
  if (typeof value === 'string' || value === undefined) pre.append(shown)
  else pre.append(...coloured(shown))
  return pre
}

function coloured(text) {
  const nodes = []
  let at = 0
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > at) nodes.push(text.slice(at, match.index))
    const [whole, string, colon, word] = match
    const kind = string ? (colon ? 'name' : 'string') : word ? 'word' : 'number'
    nodes.push(h('span', { class: `json-${kind}` }, string ?? whole), colon ?? '')
    at = match.index + whole.length
  }
  nodes.push(text.slice(at))
  return nodes
}

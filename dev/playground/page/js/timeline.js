import { albumView } from './album.js'
import { afterMotion, h } from './dom.js'
import { dayName } from './format.js'
import { messageView } from './message.js'
import { isOutgoing, isService, kindOf } from './message-kind.js'
import { stayAtFoot } from './scroll.js'

const GROUP_SECONDS = 300
const SHOWN_AT_FIRST = 150

/**
 * The messages of one chat, oldest first. Every change is a new picture of the whole list in which rows
 * that did not change stay the very same elements, so nothing blinks and the scroll does not jump.
 */
export function createTimeline(ctx) {
  const list = h('div', { class: 'list', role: 'log', 'aria-live': 'polite', 'aria-label': ctx.say.messages })
  const scroller = h('div', { class: 'scroller', tabindex: '-1' }, list)
  const foot = stayAtFoot(scroller, list, ctx.say)
  const messages = new Map()
  let rows = new Map()
  let limit = SHOWN_AT_FIRST
  let quiet = true // The first picture of a chat comes without motion.

  function draw() {
    const all = [...messages.values()].toSorted((a, b) => a.message_id - b.message_id)
    const units = unitsOf(all.slice(-limit), ctx.language)
    const next = new Map()
    for (const unit of units) next.set(unit.key, rowFor(unit))
    for (const [key, row] of rows) if (!next.has(key)) leave(row.element)
    rows = next
    place([...next.values()].map((row) => row.element))
    earlier.hidden = all.length <= limit
    ctx.filled(all.length > 0)
  }

  function rowFor(unit) {
    const known = rows.get(unit.key)
    const row = known ?? { element: null, view: null, seen: [] }
    if (unit.day) row.element ??= h('div', { class: 'day' }, h('span', {}, unit.day))
    else if (!row.view) {
      row.view = unit.album ? albumView(unit.messages, ctx) : messageView(unit.messages[0], ctx)
      row.element = row.view.element
    } else if (
      unit.messages.some((message, index) => message !== row.seen[index]) ||
      unit.messages.length !== row.seen.length
    )
      row.view.update(unit.album ? unit.messages : unit.messages[0])
    row.seen = unit.messages ?? []
    row.element.classList.toggle('first', Boolean(unit.first))
    row.element.classList.toggle('last', Boolean(unit.last))
    if (!known && !quiet && unit.messages) row.element.classList.add('entering')
    return row
  }

  function leave(element) {
    if (quiet || element.classList.contains('day')) return element.remove()
    for (const one of [element, ...element.querySelectorAll('[data-testid]')]) delete one.dataset.testid
    element.inert = true
    element.classList.add('leaving')
    afterMotion(element, 260, () => element.remove())
  }

  /** Puts rows in order, stepping over those on their way out. */
  function place(elements) {
    let at = list.firstElementChild
    for (const element of elements) {
      while (at?.classList.contains('leaving')) at = at.nextElementSibling
      if (at === element) at = at.nextElementSibling
      else list.insertBefore(element, at)
    }
  }

  const earlier = h('button', { type: 'button', class: 'earlier', hidden: true }, ctx.say.earlier)
  earlier.addEventListener('click', () => {
    const before = scroller.scrollHeight
    limit += SHOWN_AT_FIRST
    quietly(draw)
    scroller.scrollTop += scroller.scrollHeight - before
  })
  scroller.prepend(earlier)

  function quietly(work) {
    quiet = true
    work()
    quiet = false
  }

  return {
    element: h('div', { class: 'timeline' }, scroller, foot.button),
    all: () => [...messages.values()].toSorted((a, b) => a.message_id - b.message_id),
    /** Replaces everything by what the server knows. */
    show(known) {
      const jump = messages.size === 0
      messages.clear()
      for (const message of known) messages.set(message.message_id, message)
      quietly(draw)
      if (jump) foot.jump()
    },
    upsert(message) {
      const fresh = !messages.has(message.message_id)
      messages.set(message.message_id, message)
      foot.keep(draw, { follow: fresh && isOutgoing(message), unread: fresh })
    },
    remove(messageId) {
      if (messages.delete(messageId)) foot.keep(draw, {})
    },
    /** Scrolls to a message and lights it for a moment. */
    reveal(messageId) {
      const element = list.querySelector(`[data-message-id="${Number(messageId)}"]`)
      if (!element) return
      element.scrollIntoView({ block: 'center', behavior: 'smooth' })
      const row = element.closest('.row') ?? element
      row.classList.add('lit')
      setTimeout(() => row.classList.remove('lit'), 1600)
    },
    close: foot.close,
  }
}

/** Days, albums and single messages, with the ends of each group of one sender marked. */
function unitsOf(messages, language) {
  const units = []
  let day = ''
  for (const message of messages) {
    const date = new Date(message.date * 1000)
    const key = `day:${date.toDateString()}`
    if (key !== day) units.push({ key, day: dayName(date, language) })
    day = key
    const group = message.media_group_id
    const before = units.at(-1)
    if (group && before.album === group) before.messages.push(message)
    else if (group)
      units.push({ key: `album:${group}:${isOutgoing(message)}`, album: group, messages: [message] })
    else units.push({ key: `message:${message.message_id}`, messages: [message] })
  }
  for (const [index, unit] of units.entries()) {
    if (unit.day) continue
    unit.first = !together(units[index - 1], unit)
    unit.last = !together(unit, units[index + 1])
  }
  return units
}

function together(one, other) {
  if (!one?.messages || !other?.messages) return false
  const [a] = one.messages
  const [b] = other.messages
  if (isService(kindOf(a)) || isService(kindOf(b))) return false
  return isOutgoing(a) === isOutgoing(b) && Math.abs(b.date - a.date) < GROUP_SECONDS
}

import { h } from './dom.js'
import { icon } from './icons.js'

/** Entries of one kind, newest first, each opening to its details; with a filter and a broom. */
export function createEntryList({ name, list, entry, empty, feed, say }) {
  const filter = h('input', {
    type: 'search',
    placeholder: say.filter,
    'aria-label': say.filter,
    'data-testid': `filter-${name}`,
  })
  const faults = h(
    'button',
    { type: 'button', class: 'chip-button', 'aria-pressed': 'false' },
    icon('alert'),
    say.onlyFaults,
  )
  const clear = h(
    'button',
    { type: 'button', class: 'icon-button small', 'aria-label': say.clear, title: say.clear },
    icon('trash'),
  )
  clear.dataset.testid = `clear-${name}`
  const items = h('ol', { class: 'entries' })
  const nothing = h('p', { class: 'nothing' })
  const bar = h(
    'div',
    { class: 'entry-bar' },
    h('label', { class: 'search' }, icon('search'), filter),
    faults,
    clear,
  )
  const element = h('div', { class: 'entry-view' }, bar, items, nothing)
  let rows = new Map()

  function draw() {
    const all = feed.list(list)
    const word = filter.value.trim().toLowerCase()
    const onlyFaults = faults.getAttribute('aria-pressed') === 'true'
    const next = new Map()
    for (const item of all.toReversed()) {
      const known = rows.get(item.key)
      const row = known?.one === item.one ? known : rowOf(item)
      next.set(item.key, row)
      row.element.hidden = (onlyFaults && !row.bad) || (word !== '' && !row.text.includes(word))
    }
    rows = next
    const elements = [...rows.values()].map((row) => row.element)
    if (
      elements.length !== items.children.length ||
      elements.some((one, index) => one !== items.children[index])
    )
      items.replaceChildren(...elements)
    const visible = elements.some((one) => !one.hidden)
    nothing.hidden = visible
    nothing.textContent = all.length ? say.nothingFound : say[empty]
  }

  function rowOf({ one, at }) {
    const { head, bad, details } = entry(one, say, at)
    const panel = h('div', { class: 'entry-details', hidden: true })
    const button = h(
      'button',
      { type: 'button', class: 'entry-head', 'aria-expanded': 'false' },
      head,
      icon('down', 'entry-arrow'),
    )
    button.addEventListener('click', () => {
      panel.hidden = !panel.hidden
      if (!panel.firstChild) panel.append(...details())
      button.setAttribute('aria-expanded', String(!panel.hidden))
    })
    const row = h('li', { class: bad ? 'entry bad' : 'entry' }, button, panel)
    return { one, bad, element: row, text: JSON.stringify(one).toLowerCase() }
  }

  filter.addEventListener('input', draw)
  faults.addEventListener('click', () => {
    faults.setAttribute('aria-pressed', String(faults.getAttribute('aria-pressed') !== 'true'))
    draw()
  })
  clear.addEventListener('click', () => feed.clear(list))
  return { element, draw }
}

import { createBalanceView } from './balance-view.js'
import { h, settled } from './dom.js'
import { icon } from './icons.js'
import { callEntry, kieEntry, logEntry } from './inspector-entries.js'
import { createEntryList } from './inspector-list.js'

const TABS = [
  { name: 'calls', list: 'calls', entry: callEntry, empty: 'emptyCalls' },
  { name: 'kie', list: 'kie', entry: kieEntry, empty: 'emptyKie' },
  { name: 'balance' },
  { name: 'log', list: 'logs', entry: logEntry, empty: 'emptyLog' },
]
const DRAW_MS = 60

/** The drawer that shows what happens behind the chat: calls, money, log. */
export function createInspector({ feed, app }) {
  const element = h('aside', { class: 'inspector', 'data-testid': 'inspector' })
  const veil = h('div', { class: 'veil inspector-veil', 'aria-hidden': 'true' })
  let tab = 'calls'
  let views = new Map()
  let person = null
  let open = false

  function build(say) {
    const close = h(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': say.close },
      icon('close'),
    )
    close.dataset.testid = 'inspector-close'
    close.addEventListener('click', () => app.toggleInspector())
    const tabs = h('div', { class: 'tabs', role: 'tablist', 'aria-label': say.inspector })
    const body = h('div', { class: 'inspector-body' })
    views = new Map()
    for (const one of TABS) {
      const view = one.list ? createEntryList({ ...one, feed, say }) : createBalanceView(say)
      const badge = h('span', { class: 'badge-count' })
      const button = h(
        'button',
        { type: 'button', role: 'tab', 'data-testid': `tab-${one.name}` },
        say.tabs[one.name],
        badge,
      )
      button.id = `tab-${one.name}`
      view.element.setAttribute('role', 'tabpanel')
      view.element.setAttribute('aria-labelledby', button.id)
      button.addEventListener('click', () => choose(one.name))
      tabs.append(button)
      body.append(view.element)
      views.set(one.name, { ...one, view, button, badge })
    }
    tabs.addEventListener('keydown', walk)
    element.setAttribute('aria-label', say.inspector)
    element.replaceChildren(h('header', {}, h('h2', {}, say.inspector), close), tabs, body)
    choose(tab)
    for (const name of ['calls', 'kie', 'logs']) count(name)
  }

  function walk(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const names = [...views.keys()]
    const next = names[(names.indexOf(tab) + step + names.length) % names.length]
    choose(next)
    views.get(next).button.focus()
  }

  function choose(name) {
    tab = name
    for (const [key, { view, button }] of views) {
      view.element.hidden = key !== name
      button.setAttribute('aria-selected', String(key === name))
      button.tabIndex = key === name ? 0 : -1
    }
    draw()
  }

  function draw() {
    if (!open || views.size === 0) return
    const { view } = views.get(tab)
    if (tab === 'balance') void view.load(person)
    else view.draw()
  }

  function count(listName) {
    for (const { list, badge } of views.values()) {
      if (list !== listName) continue
      const entries = feed.list(list)
      const faults = entries.filter(({ one }) => one.faults?.length).length
      badge.textContent = entries.length ? String(entries.length) : ''
      badge.classList.toggle('bad', faults > 0)
    }
  }

  const changed = new Set()
  const drawSoon = settled(() => {
    for (const name of changed) count(name)
    if (changed.has(views.get(tab)?.list)) draw()
    changed.clear()
  }, DRAW_MS)
  feed.listen((name) => {
    changed.add(name)
    drawSoon()
  })
  const balanceSoon = settled(() => {
    if (tab === 'balance') draw()
  }, 700)

  return {
    element,
    veil,
    /** Speaks the language of the person it belongs to. */
    setPerson(next, say) {
      const other = next.id !== person?.id
      const reworded = say.lang !== element.lang
      person = next
      element.lang = say.lang
      if (reworded) build(say)
      else if (other && tab === 'balance') draw()
    },
    choose,
    focus: () => views.get(tab)?.button.focus({ preventScroll: true }),
    setOpen(yes) {
      open = yes
      element.inert = !yes
      draw()
    },
    /** Money may have moved: looks again a moment later. */
    activity: balanceSoon,
    setBalance(userId, balance) {
      if (userId === person?.id) views.get('balance')?.view.show(balance, person)
    },
  }
}

import { avatarOf } from './avatar.js'
import { h } from './dom.js'
import { wholeNumber } from './format.js'
import { icon } from './icons.js'

const ACTION_MS = 5500

/** The top of a chat: the bot, what it is doing, whom we are, and the ways to the rest of the page. */
export function chatHeader({ person, bot, say, app }) {
  const name = h('h1', {}, bot.name)
  const status = h('p', { class: 'status', 'aria-live': 'polite' }, say.bot)
  const stars = h('span', { class: 'pill-stars' })
  const who = h('span', { class: 'pill-name' })
  const pill = h(
    'button',
    { type: 'button', class: 'pill', 'aria-label': say.people },
    who,
    icon('star', 'star'),
    stars,
  )
  const people = h(
    'button',
    { type: 'button', class: 'icon-button only-narrow', 'aria-label': say.people },
    icon('menu'),
  )
  const split = h(
    'button',
    { type: 'button', class: 'icon-button only-wide', 'aria-label': say.split },
    icon('split'),
  )
  const inspect = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': say.inspector },
    icon('inspector'),
  )
  pill.dataset.testid = 'balance-pill'
  people.dataset.testid = 'people-toggle'
  split.dataset.testid = 'split'
  inspect.dataset.testid = 'inspector-toggle'
  split.title = say.split
  inspect.title = say.inspector
  people.addEventListener('click', () => app.openPeople())
  pill.addEventListener('click', () => app.showBalance())
  split.addEventListener('click', () => app.toggleSplit())
  inspect.addEventListener('click', () => app.toggleInspector())
  const words = h('div', { class: 'chat-title' }, name, status)
  const element = h(
    'header',
    { class: 'chat-header' },
    people,
    avatarOf({ bot: true }),
    words,
    pill,
    split,
    inspect,
  )

  let online = false
  let action = ''
  let timer = 0
  function show() {
    status.classList.toggle('busy', Boolean(action) || !online)
    status.dataset.testid = action ? 'action' : 'status'
    if (!online) status.replaceChildren(say.connecting)
    else if (action) status.replaceChildren(dots(action), say.actions[action] ?? action)
    else status.replaceChildren(say.bot)
  }
  const header = {
    element,
    connected(yes) {
      online = yes
      show()
    },
    /** A chat action lives five seconds or until the next message, as in Telegram. */
    action(next) {
      clearTimeout(timer)
      action = next ?? ''
      if (action) timer = setTimeout(() => header.action(null), ACTION_MS)
      show()
    },
    setBot: (next) => name.replaceChildren(next.name ?? ''),
    setPerson(next) {
      who.textContent = next.name
      stars.textContent = wholeNumber(next.stars, next.language)
      pill.title = say.tabs.balance
      pill.setAttribute('aria-label', `${next.name}: ⭐ ${stars.textContent}. ${say.tabs.balance}`)
    },
  }
  header.setPerson(person)
  show()
  return header
}

const dots = (action) => {
  const moving = action === 'typing' ? 'dots' : 'dots upload'
  return h('span', { class: moving, 'aria-hidden': 'true' }, h('i'), h('i'), h('i'))
}

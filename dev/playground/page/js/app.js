import { api } from './api.js'
import { openChat } from './chat.js'
import { memory } from './dom.js'
import { createFeed } from './feed.js'
import { createInspector } from './inspector.js'
import { createPeople } from './people.js'
import { textsFor } from './texts.js'

const OVERLAID = matchMedia('(max-width: 1179px)') // There the inspector covers the chat.
const WIDE = matchMedia('(min-width: 1500px)')

/** The whole page: who exists, whose chats are open, and which of them has the focus. */
export function createApp(root) {
  const feed = createFeed()
  let bot = { name: 'Atelier', username: '' }
  let people = []
  const chats = []
  let focused = 0
  let split = memory.read('split', '') === 'yes'
  const unread = new Map()

  const app = {
    bot: () => bot,
    state(state) {
      bot = state.bot ?? bot
      app.people(state.people ?? people)
    },
    people(next) {
      people = next
      arrange()
    },
    seen(kind, event, user) {
      if (kind === 'balance') return inspector.setBalance(user, event.balance ?? event)
      // Both streams of a split view carry every call; one of them is enough.
      if (chats[0]?.user !== user) return
      feed.add(kind, event)
      if (kind === 'call') countElsewhere(event.call)
    },
    reloaded(user) {
      if (chats[0]?.user === user) void feed.reload()
    },
    /** The server does not know this person: whoever it knows takes the seat. */
    async gone(user) {
      const state = await api.state().catch(() => null)
      const seat = chats.findIndex((chat) => chat.user === user)
      if (!state || seat < 0) return
      people = state.people
      const next = people.find((one) => !chats.some((chat) => chat.user === one.id))
      if (next) show(next.id, seat)
    },
    activity(user) {
      if (chats[focused]?.user === user) inspector.activity()
    },
    choose(user) {
      app.closePeople()
      unread.delete(user)
      const open = chats.findIndex((chat) => chat.user === user)
      if (open >= 0) focusOn(open)
      else show(user, focused)
      if (!matchMedia('(pointer: coarse)').matches) chats[focused]?.focus()
    },
    /** Somebody was just created: known at once, even when the answer overtakes the event. */
    welcome(person) {
      if (!people.some((one) => one.id === person.id)) people = [...people, person]
      app.choose(person.id)
    },
    async setLanguage(user, language) {
      people = people.map((one) => (one.id === user ? { ...one, language } : one))
      await api.setLanguage(user, language).catch(() => {})
      arrange()
    },
    openPeople: () => setPeopleOpen(true),
    closePeople: () => setPeopleOpen(false),
    toggleSplit() {
      split = !split
      memory.write('split', split ? 'yes' : '')
      arrange()
    },
    showBalance() {
      inspector.choose('balance')
      setInspectorOpen(true)
    },
    toggleInspector: () => setInspectorOpen(!root.classList.contains('inspecting')),
  }

  const sidebar = createPeople(app)
  const inspector = createInspector({ feed, app })
  const stage = document.createElement('main')
  stage.className = 'stage'
  root.append(sidebar.element, sidebar.veil, stage, inspector.veil, inspector.element)
  sidebar.veil.addEventListener('click', app.closePeople)
  inspector.veil.addEventListener('click', () => setInspectorOpen(false))
  setInspectorOpen(memory.read('inspector', '') === 'open' && WIDE.matches)
  WIDE.addEventListener('change', arrange)
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return
    if (root.classList.contains('people-open')) app.closePeople()
    else if (OVERLAID.matches) setInspectorOpen(false)
  })

  function setPeopleOpen(open) {
    root.classList.toggle('people-open', open)
    if (open) sidebar.element.querySelector('[aria-current="true"]')?.focus({ preventScroll: true })
  }
  function setInspectorOpen(open) {
    root.classList.toggle('inspecting', open)
    memory.write('inspector', open ? 'open' : '')
    inspector.setOpen(open)
    if (open && OVERLAID.matches) inspector.focus()
  }

  function focusOn(index) {
    if (focused === index) return
    focused = index
    arrange()
  }

  function show(user, index) {
    const person = people.find((one) => one.id === user)
    if (!person) return
    const chat = openChat(person, app)
    chat.element.addEventListener('pointerdown', () => focusOn(chats.indexOf(chat)))
    chat.element.addEventListener('focusin', () => focusOn(chats.indexOf(chat)))
    const old = chats[index]
    if (old) old.element.replaceWith(chat.element)
    else stage.append(chat.element)
    old?.close()
    chats[index] = chat
    remember()
    arrange()
  }

  /** Brings the open chats, the sidebar and the inspector in line with the people and the width. */
  function arrange() {
    if (chats.length === 0) return
    const two = split && WIDE.matches && people.length > 1
    root.classList.toggle('split', two)
    if (!two && chats.length > 1) {
      chats.pop().close()
      focused = 0
      remember()
    }
    for (const [index, chat] of chats.entries()) {
      const person = people.find((one) => one.id === chat.user)
      if (person && person.language !== chat.language) return show(person.id, index)
      if (person) chat.update(person)
    }
    if (two && chats.length === 1) {
      const other = people.find((one) => one.id !== chats[0].user)
      return show(other.id, 1)
    }
    drawChrome()
  }

  function drawChrome() {
    const person = people.find((one) => one.id === chats[focused]?.user)
    if (!person) return
    const say = textsFor(person.language)
    document.documentElement.lang = say.lang
    for (const [index, chat] of chats.entries()) chat.element.classList.toggle('focused', index === focused)
    sidebar.draw({ people, shown: chats.map((chat) => chat.user), focused: person.id, unread, say })
    inspector.setPerson(person, say)
  }

  /** A message the bot sent to somebody whose chat is not open leaves a mark in the list. */
  function countElsewhere(call) {
    const user = Number(call.params?.chat_id)
    if (!call.ok || !/^(send(?!ChatAction)|copyMessage|forwardMessage)/.test(call.method)) return
    if (chats.some((chat) => chat.user === user) || !people.some((one) => one.id === user)) return
    unread.set(user, (unread.get(user) ?? 0) + 1)
    drawChrome()
  }

  function remember() {
    history.replaceState(null, '', `#${chats.map((chat) => chat.user).join(',')}`)
  }

  /** Opens the person named in the address, else the operator, else the first there is. */
  return async function begin() {
    const wished = location.hash.slice(1).split(',').map(Number).filter(Boolean)
    const state = await firstState(wished[0])
    bot = state.bot ?? bot
    people = state.people ?? []
    const first =
      people.find((one) => one.id === wished[0]) ?? people.find((one) => one.operator) ?? people[0]
    const second = people.find((one) => one.id === wished[1] && one !== first)
    if (!first) return
    if (second && split && WIDE.matches) {
      show(first.id, 0)
      if (chats.length > 1) chats.pop().close()
      show(second.id, 1)
    } else show(first.id, 0)
  }
}

/** Asks until the server is up and knows somebody. */
async function firstState(user) {
  for (;;) {
    const state = (await api.state(user).catch(() => null)) ?? (await api.state().catch(() => null))
    if (state?.people?.length) return state
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}

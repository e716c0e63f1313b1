import { h } from './dom.js'

/** The bot's commands as a list over the composer: by the Menu button, or while «/…» is typed. */
export function commandMenu({ say, button, run }) {
  const element = h('div', {
    class: 'popover commands',
    role: 'listbox',
    'aria-label': say.commands,
    hidden: true,
  })
  let known = []
  let shown = []
  let chosen = -1

  function show(list) {
    shown = list
    chosen = -1
    element.replaceChildren(
      ...list.map((one) => {
        const item = h('button', {
          type: 'button',
          class: 'command',
          role: 'option',
          'data-testid': 'command',
        })
        item.append(h('b', {}, `/${one.command}`), h('span', {}, one.description))
        item.addEventListener('click', () => pick(one))
        return item
      }),
    )
    element.hidden = list.length === 0
    button.setAttribute('aria-expanded', String(!element.hidden))
  }
  function hide() {
    show([])
  }
  function pick(one) {
    hide()
    run(`/${one.command}`)
  }
  function choose(step) {
    chosen = (chosen + step + shown.length) % shown.length
    for (const [index, item] of [...element.children].entries()) {
      item.classList.toggle('chosen', index === chosen)
      if (index === chosen) item.scrollIntoView({ block: 'nearest' })
    }
  }
  const outside = (event) => {
    if (!element.contains(event.target) && !button.contains(event.target)) hide()
  }
  button.addEventListener('click', () => (element.hidden ? show(known) : hide()))
  document.addEventListener('pointerdown', outside)

  return {
    element,
    set(commands) {
      known = commands
      button.hidden = commands.length === 0
    },
    filter(text) {
      const typed = /^\/([a-z0-9_]*)$/i.exec(text)
      if (!typed) return element.hidden ? undefined : hide()
      show(known.filter((one) => one.command.startsWith(typed[1].toLowerCase())))
    },
    /** Takes the keys that steer an open list; true when the key was used up. */
    key(event) {
      if (element.hidden) return false
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') choose(event.key === 'ArrowDown' ? 1 : -1)
      else if (event.key === 'Escape') hide()
      else if (event.key === 'Enter' && chosen >= 0) {
        const one = shown[chosen]
        event.target.value = ''
        event.target.dispatchEvent(new Event('input'))
        pick(one)
      } else return false
      event.preventDefault()
      return true
    },
    close: () => document.removeEventListener('pointerdown', outside),
  }
}

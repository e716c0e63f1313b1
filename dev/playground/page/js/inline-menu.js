import { h } from './dom.js'

const PAUSE_MS = 200 // As an app waits before it asks the bot.

/** What the bot finds for «@bot words», over the composer; a pick opens it in this chat. */
export function inlineMenu({ say, mention, ask, pick }) {
  const element = h('div', {
    class: 'popover commands inline-results',
    role: 'listbox',
    'aria-label': say.inline,
    hidden: true,
  })
  let timer = 0
  let asked = null

  function show(results) {
    element.replaceChildren(
      ...results.map((one) => {
        const item = h('button', {
          type: 'button',
          class: 'command',
          role: 'option',
          'data-testid': 'inline-result',
        })
        item.append(h('b', {}, one.title), h('span', {}, one.description ?? ''))
        item.addEventListener('click', () => {
          hide()
          pick(one)
        })
        return item
      }),
    )
    element.hidden = results.length === 0
  }
  function hide() {
    clearTimeout(timer)
    asked = null
    show([])
  }
  async function find(query) {
    const { results } = await ask(query)
    if (asked === query) show(results)
  }

  return {
    element,
    hide,
    /** Looks at what is typed; true while it is meant for another chat. */
    filter(text) {
      const start = `${mention()} `
      if (!text.startsWith(start)) {
        if (asked !== null) hide()
        return false
      }
      const query = text.slice(start.length).trim()
      if (query === asked) return true
      asked = query
      clearTimeout(timer)
      timer = setTimeout(() => void find(query).catch(hide), PAUSE_MS)
      return true
    },
  }
}

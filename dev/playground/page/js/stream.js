import { eventsUrl } from './api.js'

const KINDS = ['message', 'delete', 'toast', 'action', 'people', 'call', 'kie', 'log', 'balance']
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 8000

/**
 * The events of one person, for as long as the chat is open. A lost connection is opened again and
 * again, each time a little later; `opened` is called after every (re)connection, `lost` after every loss.
 */
export function openStream(user, { opened, lost, event }) {
  let source = null
  let wait = FIRST_WAIT_MS
  let timer = 0
  let closed = false

  function connect() {
    source = new EventSource(eventsUrl(user))
    source.addEventListener('open', () => {
      wait = FIRST_WAIT_MS
      opened()
    })
    source.addEventListener('error', () => {
      if (closed) return
      // The browser's own repeats give up on a 5xx, so every repeat is ours.
      source.close()
      lost()
      clearTimeout(timer)
      timer = setTimeout(connect, wait)
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    })
    for (const kind of KINDS) source.addEventListener(kind, (message) => event(kind, parse(message.data)))
  }

  connect()
  return {
    close() {
      closed = true
      clearTimeout(timer)
      source?.close()
    },
  }
}

function parse(text) {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}

import { api } from './api.js'

const KEPT = 400
const LISTS = { call: 'calls', kie: 'kie', log: 'logs' }

/** What the inspector shows: the last calls and log lines, each once, however often the server repeats them. */
export function createFeed() {
  const lists = { calls: [], kie: [], logs: [] }
  const cleared = { calls: new Set(), kie: new Set(), logs: new Set() }
  const listeners = new Set()
  let logNumber = 0

  const tell = (name) => {
    for (const listener of listeners) listener(name)
  }

  function replace(name, items) {
    const known = new Map(lists[name].map((entry) => [entry.key, entry]))
    const counts = new Map()
    lists[name] = (items ?? []).flatMap((one) => {
      const text = keyOf(name, one)
      // Two equal log lines are two lines: the second gets a key of its own.
      const repeat = counts.get(text) ?? 0
      counts.set(text, repeat + 1)
      const key = repeat ? `${text}#${repeat}` : text
      return cleared[name].has(key) ? [] : [known.get(key) ?? { key, one }]
    })
    tell(name)
  }

  return {
    /** A new entry from the stream; a call that comes again replaces its older self. */
    add(kind, event) {
      const name = LISTS[kind]
      const one = event.call ?? event.line
      if (!name || !one) return
      let key = keyOf(name, one)
      const list = lists[name]
      const at = list.findIndex((entry) => entry.key === key)
      if (at >= 0 && name !== 'logs') list[at] = { key, one, at: Date.now() }
      else {
        if (at >= 0) {
          logNumber += 1
          key = `${key}#live${logNumber}`
        }
        list.push({ key, one, at: Date.now() })
      }
      if (list.length > KEPT) list.splice(0, list.length - KEPT)
      tell(name)
    },
    /** Reads everything from the server; whatever was cleared stays away. */
    async reload() {
      const all = await api.inspect().catch(() => null)
      if (!all) return
      replace('calls', all.calls)
      replace('kie', all.kie)
      replace('logs', all.logs)
    },
    clear(name) {
      for (const entry of lists[name]) cleared[name].add(entry.key)
      lists[name] = []
      tell(name)
    },
    list: (name) => lists[name],
    listen(listener) {
      listeners.add(listener)
    },
  }
}

const keyOf = (name, one) =>
  name !== 'logs' && one.id !== undefined ? `${one.id}@${one.at}` : JSON.stringify(one)

import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Network calls of one request: d database, r Redis, t Telegram, k KIE; `edits` are progress edits, apart.
 */
export interface Calls {
  d: number
  r: number
  t: number
  k: number
  edits: number
}

/** What one request cost and what was away; written into its one log line. */
export interface Trace {
  readonly requestId: string
  readonly calls: Calls
  readonly degraded: Set<string>
  readonly notes: Record<string, string | number | boolean>
}

const store = new AsyncLocalStorage<Trace>()

/** Runs `work` with a fresh trace; every call made below is counted in it. */
export function traced<T>(requestId: string, work: (trace: Trace) => Promise<T>): Promise<T> {
  const trace: Trace = {
    requestId,
    calls: { d: 0, r: 0, t: 0, k: 0, edits: 0 },
    degraded: new Set(),
    notes: {},
  }
  return store.run(trace, () => work(trace))
}

/** Counts one network call of the running request; outside a request it does nothing. */
export function countCall(door: keyof Calls): void {
  const trace = store.getStore()
  if (trace) trace.calls[door] += 1
}

/** Notes that something was away and the request went on without it. */
export function degrade(what: string): void {
  store.getStore()?.degraded.add(what)
}

/** Adds a fact to the log line of the running request. Never a prompt, a name, a token or an address. */
export function note(key: string, value: string | number | boolean): void {
  const trace = store.getStore()
  if (trace) trace.notes[key] = value
}

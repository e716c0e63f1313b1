export interface Logs {
  /** The last lines, newest last. */
  lines: () => object[]
  /** Calls back for every further line; returns the way to stop. */
  onLine: (listener: (line: object) => void) => () => void
}

const KEPT = 200

/** Listens to the JSON lines that the functions print. They are still printed. */
export function teeLogs(): Logs {
  const kept: object[] = []
  const listeners = new Set<(line: object) => void>()
  const print = console.log.bind(console)
  console.log = (...values: unknown[]) => {
    print(...values)
    const line = parseLine(values)
    if (!line) return
    kept.push(line)
    if (kept.length > KEPT) kept.shift()
    for (const listener of listeners) listener(line)
  }
  return {
    lines: () => [...kept],
    onLine: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function parseLine(values: unknown[]): object | null {
  const [text] = values
  if (values.length !== 1 || typeof text !== 'string' || !text.startsWith('{')) return null
  try {
    const line: unknown = JSON.parse(text)
    return typeof line === 'object' ? line : null
  } catch {
    return null
  }
}

const SAME_SIGNAL_MS = 500 // npm, tsx and the terminal may each pass on the one that was given.
const PATIENCE_MS = 15_000

/**
 * Stops once on SIGTERM, SIGINT or SIGHUP and exits with 0; a second signal, or no end in sight, exits at
 * once. Returns the way to ask for the same without a signal.
 */
export function stopOnSignals(stop: () => Promise<void>): () => void {
  let asked: number | null = null
  const onSignal = () => {
    if (asked !== null) {
      if (Date.now() - asked > SAME_SIGNAL_MS) process.exit(1)
      return
    }
    asked = Date.now()
    setTimeout(() => process.exit(1), PATIENCE_MS).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal)
  return () => {
    if (asked === null) onSignal()
  }
}

const PARENT_MS = 250

/** Calls back once when the process that started this one has gone. */
export function onOrphaned(callback: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    callback()
  }, PARENT_MS)
  timer.unref()
}

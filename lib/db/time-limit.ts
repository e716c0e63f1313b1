const SHARED_PART = 8

/**
 * Signals that abort a call after `timeoutMs`, or at most an eighth later. Calls that begin close together
 * get one signal: making one for each is as dear as building, sending and reading a statement on our side.
 */
export function timeLimit(timeoutMs: number): () => AbortSignal {
  const sharedMs = Math.ceil(timeoutMs / SHARED_PART) // A timer takes whole ones.
  let signal: AbortSignal | null = null
  let sharedUntil = 0
  return () => {
    const now = performance.now() // The clock of the timers: after a frozen instance wakes, both know.
    if (signal === null || now >= sharedUntil) {
      signal = AbortSignal.timeout(timeoutMs + sharedMs)
      sharedUntil = now + sharedMs
    }
    return signal
  }
}

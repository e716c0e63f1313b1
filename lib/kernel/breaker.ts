import { type Door, isOutage, Outage } from './outage.js'
import { degrade } from './trace.js'

const FAILURES_TO_OPEN = 5
const BURST_MS = 10_000
// Wide enough for five calls in a row that each hang until KIE's timeout of 20 s.
const ROW_MS = 120_000
// Long enough not to hammer a door that is down, short enough not to be noticed after.
const PROBE_AFTER_MS = 5_000

/** Guards one door: passes calls on, or refuses them at once while the door is known to be away. */
export interface Breaker {
  <T>(call: () => Promise<T>): Promise<T>
  /** True while a call would be refused without being tried. */
  isOpen(): boolean
}

/**
 * A circuit breaker for one door of one instance; `clock` gives milliseconds. After five outages of that door
 * within ten seconds, or five in a row within two minutes, it throws `Outage` without calling, for five
 * seconds; then a single call is let through as a probe. Any answer closes it and ends the row, a refusal
 * too: only outages count. Each outage is noted in the log line of the running request, whoever copes with
 * it.
 */
export function breaker(door: Door, clock: () => number): Breaker {
  /** Moments of failures, whatever was answered between them, and of those since the last answer. */
  let burst: number[] = []
  let row: number[] = []
  let openedAt: number | null = null
  let probing = false

  const isOpen = () => openedAt !== null && (probing || clock() - openedAt < PROBE_AFTER_MS)

  const answered = (isProbe: boolean) => {
    // An answer to a call made before the door went away says nothing about now.
    if (openedAt !== null && !isProbe) return
    row = []
    if (!isProbe) return
    openedAt = null
    burst = []
  }

  const failed = (isProbe: boolean) => {
    const now = clock()
    burst = [...burst.filter((at) => now - at < BURST_MS), now]
    row = [...row.filter((at) => now - at < ROW_MS), now]
    const isAway = burst.length >= FAILURES_TO_OPEN || row.length >= FAILURES_TO_OPEN
    if (isProbe || (openedAt === null && isAway)) openedAt = now
  }

  const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
    if (isOpen()) {
      degrade(door)
      throw new Outage(door, new Error('refused without trying: the breaker is open'))
    }
    const isProbe = openedAt !== null
    if (isProbe) probing = true
    try {
      const answer = await call()
      answered(isProbe)
      return answer
    } catch (error) {
      if (isOutage(error, door)) {
        failed(isProbe)
        degrade(door)
      } else answered(isProbe)
      throw error
    } finally {
      if (isProbe) probing = false
    }
  }
  return Object.assign(guarded, { isOpen })
}

import type { Clock } from '../../lib/world/world.js'

// Pauses inside a request pass at once; those of work after the response wait for the test.
const SHORT_MS = 1_000

/** A clock that stands still until the test moves it. */
export class TestClock implements Clock {
  #at = Date.now()
  #sleepers: { until: number; wake: () => void }[] = []

  now(): Date {
    return new Date(this.#at)
  }

  sleep(ms: number): Promise<void> {
    if (ms <= SHORT_MS) return Promise.resolve()
    return new Promise((resolve) => {
      this.#sleepers.push({ until: this.#at + ms, wake: resolve })
    })
  }

  /** Moves time on and wakes whoever waited for it. */
  advance(seconds: number): void {
    this.#at += seconds * 1_000
    const due = this.#sleepers.filter((sleeper) => sleeper.until <= this.#at)
    this.#sleepers = this.#sleepers.filter((sleeper) => sleeper.until > this.#at)
    for (const sleeper of due) sleeper.wake()
  }

  /** Resolves soon: what is still asleep then waits for `advance`. */
  idle(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 30))
  }
}

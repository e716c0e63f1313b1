import type { Spec } from './spec.js'
import type { Update } from './types.js'

export interface Webhook {
  url: string
  secret: string
  allowed: string[]
  maxConnections: number
}

/** What came of one POST: `retryAfterSeconds` is the wish of the bot, already clamped. */
export type Attempt = { ok: true } | { ok: false; error: string; retryAfterSeconds: number | null }

export interface QueueOptions {
  spec: Spec
  clock: () => number
  /** Scales every wait: 1 is Telegram's own pace. */
  pace: number
  hook(): Webhook | null
  attempt(update: Update, hook: Webhook): Promise<Attempt>
  /** Called whenever the queue has moved. */
  moved(): void
}

export interface Pending {
  update: Update
  ttlMs: number
  createdAt: number
  /** Time that was not really waited for because of the pace. */
  skippedMs: number
  failures: number
  attempted: () => void
}

const RESEND_CAP_SECONDS = [60, 120] as const

/** Updates of one kind and key, in their order: one in flight, a failing one holds up those behind it. */
export class DeliveryQueue {
  readonly items: Pending[] = []
  busy = false
  private closed = false
  private endWait: (() => void) | null = null
  private readonly options: QueueOptions

  constructor(options: QueueOptions) {
    this.options = options
  }

  /** Adds an update; resolves after its first attempt, at once while there is no webhook. */
  push(update: Update, ttlMs: number): Promise<void> {
    return new Promise((resolve) => {
      const createdAt = this.options.clock()
      this.items.push({ update, ttlMs, createdAt, skippedMs: 0, failures: 0, attempted: resolve })
      if (this.options.hook()) this.start()
      else resolve()
      this.options.moved()
    })
  }

  /** Ends a wait and works on, for example when the webhook has changed. */
  wake(): void {
    this.endWait?.()
    this.start()
  }

  private start(): void {
    if (!this.busy) void this.run()
  }

  /** Throws away what waits; an update in flight is not called back. */
  clear(): void {
    for (const item of this.items.splice(0)) item.attempted()
    this.endWait?.()
  }

  close(): void {
    this.closed = true
    this.clear()
  }

  /** Removes an update that was confirmed by getUpdates or delivered. */
  remove(item: Pending): void {
    const at = this.items.indexOf(item)
    if (at >= 0) this.items.splice(at, 1)
    item.attempted()
    this.options.moved()
  }

  expired(item: Pending): boolean {
    return this.options.clock() - item.createdAt + item.skippedMs >= item.ttlMs
  }

  private async run(): Promise<void> {
    this.busy = true
    for (let item = this.items[0]; item && !this.closed; item = this.items[0]) {
      const hook = this.options.hook()
      if (!hook) break
      if (this.expired(item)) this.remove(item)
      else await this.step(item, hook)
    }
    this.busy = false
    this.options.moved()
  }

  private async step(item: Pending, hook: Webhook): Promise<void> {
    const outcome = await this.options.attempt(item.update, hook)
    item.attempted()
    if (outcome.ok) return this.remove(item)
    const seconds = outcome.retryAfterSeconds ?? this.delaySeconds(item.failures)
    item.failures += 1
    if (seconds > 0 && this.items[0] === item) await this.wait(item, seconds * 1_000)
  }

  /** At once first, then doubling, then somewhere between one and two minutes. */
  private delaySeconds(failures: number): number {
    if (failures === 0) return 0
    const [least, most] = RESEND_CAP_SECONDS
    const steps = this.options.spec.behaviour.webhook.retry.thenSeconds
    return steps[failures - 1] ?? least + Math.random() * (most - least)
  }

  private async wait(item: Pending, ms: number): Promise<void> {
    const real = Math.max(1, ms * this.options.pace)
    item.skippedMs += ms - real
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, real)
      this.endWait = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.endWait = null
  }
}

import { attemptUpdate } from './delivery-attempt.js'
import { type Attempt, DeliveryQueue, type Pending, type Webhook } from './delivery-queue.js'
import { Refusal } from './refusal.js'
import type { Spec } from './spec.js'
import type { Params, Update } from './types.js'

export interface DeliveryOptions {
  spec: Spec
  clock: () => number
  pace: number
  reply: (params: Params) => Promise<void>
}

export interface WebhookChange {
  url: string
  secret: string
  allowed?: string[] | undefined
  maxConnections?: number | undefined
}

const NEVER_BY_DEFAULT = ['chat_member', 'message_reaction', 'message_reaction_count']
const DAY_SECONDS = 86_400
const WEBHOOK_ACTIVE =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
const OTHER_POLLER =
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'

/** Every update on its way to the bot: by webhook, in queues of their own, or kept for getUpdates. */
export class Delivery {
  /** Everything that was ever sent on its way, oldest first. */
  readonly log: Update[] = []
  webhook: Webhook | null = null
  lastError: { date: number; message: string } | null = null
  private allowed: string[] = []
  private nextId: number
  private active = 0
  private poll = 0
  private watchers: (() => void)[] = []
  private readonly closing = new AbortController()
  private readonly queues = new Map<string, DeliveryQueue>()
  private readonly options: DeliveryOptions

  constructor(options: DeliveryOptions) {
    this.options = options
    // Later starts begin with higher numbers, so that a bot that remembers updates takes none for a repeat.
    // Tenths of a second: a later start never repeats the numbers of an earlier one.
    this.nextId = Math.floor(options.clock() / 100) % 1_000_000_000
  }

  /** Starts or changes delivery by webhook; what is waiting goes there. No `allowed`: the last list stays. */
  setWebhook(change: WebhookChange): void {
    const { url, secret } = change
    const { default: usual } = this.options.spec.behaviour.webhook.maxConnections
    this.allowed = change.allowed ?? this.allowed
    this.webhook = { url, secret, allowed: this.allowed, maxConnections: change.maxConnections ?? usual }
    this.lastError = null
    for (const queue of this.queues.values()) queue.wake()
  }

  /** Kinds to deliver from now on; an empty list means the usual ones. */
  allow(kinds: string[]): void {
    this.allowed = kinds
  }

  deleteWebhook(): void {
    this.webhook = null
    for (const queue of this.queues.values()) queue.wake()
  }

  dropPending(): void {
    for (const queue of this.queues.values()) queue.clear()
    this.changed()
  }

  close(): void {
    this.webhook = null
    for (const queue of this.queues.values()) queue.close()
    this.closing.abort()
    this.poll += 1
    this.changed()
  }

  /** Sends an update on its way; resolves after its first attempt, at once while there is no webhook. */
  enqueue(kind: string, key: number, body: object): Promise<void> {
    const update: Update = { update_id: this.nextId, [kind]: body }
    this.nextId += 1
    this.log.push(update)
    const wanted = this.allowed.length > 0 ? this.allowed.includes(kind) : !NEVER_BY_DEFAULT.includes(kind)
    if (!wanted) return Promise.resolve()
    const rule = this.options.spec.behaviour.queues.find((queue) => queue.kinds.includes(kind))
    const keyed = rule !== undefined && /^(chat|user) id/.test(rule.key)
    const name = keyed ? `${rule.kinds[0]}:${key}` : kind
    return this.queue(name).push(update, (rule?.ttlS ?? DAY_SECONDS) * 1_000)
  }

  private queue(name: string): DeliveryQueue {
    const known = this.queues.get(name)
    if (known) return known
    const { spec, clock, pace } = this.options
    const queue = new DeliveryQueue({
      spec,
      clock,
      pace,
      hook: () => this.webhook,
      attempt: (update, hook) => this.attempt(update, hook),
      moved: () => this.changed(),
    })
    this.queues.set(name, queue)
    return queue
  }

  private async attempt(update: Update, hook: Webhook): Promise<Attempt> {
    while (this.active >= hook.maxConnections) await this.change()
    this.active += 1
    const { spec, reply } = this.options
    const outcome = await attemptUpdate({ spec, reply, closing: this.closing.signal }, update, hook)
    this.active -= 1
    if (!outcome.ok) {
      this.lastError = { date: Math.floor(this.options.clock() / 1_000), message: outcome.error }
    }
    this.changed()
    return outcome
  }

  private changed(): void {
    for (const watcher of this.watchers.splice(0)) watcher()
  }

  /** Resolves at the next movement of any queue, or after `timeoutMs`. */
  private change(timeoutMs?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = timeoutMs === undefined ? undefined : setTimeout(resolve, timeoutMs)
      this.watchers.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  pending(): Pending[] {
    const all = [...this.queues.values()].flatMap((queue) => queue.items)
    return all.toSorted((a, b) => a.update.update_id - b.update.update_id)
  }

  /** Resolves when nothing waits and nothing is in flight; without a webhook what is kept does not count. */
  async settled(): Promise<void> {
    const moving = (): boolean =>
      [...this.queues.values()].some(
        (queue) => queue.busy || (this.webhook !== null && queue.items.length > 0),
      )
    while (moving()) await this.change()
  }

  /** One getUpdates: confirms what is below `offset`, then waits up to `timeoutMs` for something to come. */
  async getUpdates(ask: { offset: number; limit: number; timeoutMs: number }): Promise<Update[]> {
    if (this.webhook) throw new Refusal(409, WEBHOOK_ACTIVE)
    this.poll += 1
    const mine = this.poll
    this.changed()
    this.confirm(ask.offset)
    const until = Date.now() + ask.timeoutMs
    for (;;) {
      const found = this.pending().slice(0, ask.limit)
      const left = until - Date.now()
      if (found.length > 0 || left <= 0) return found.map((item) => item.update)
      await this.change(left)
      if (this.poll !== mine) throw new Refusal(409, OTHER_POLLER)
    }
  }

  private confirm(offset: number): void {
    const pending = this.pending()
    const first = offset < 0 ? (pending.at(offset)?.update.update_id ?? 0) : offset
    for (const queue of this.queues.values()) {
      for (const item of queue.items.slice()) {
        if (item.update.update_id < first || queue.expired(item)) queue.remove(item)
      }
    }
  }
}

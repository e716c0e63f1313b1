import { Ratelimit } from '@upstash/ratelimit'
import { breaker, degrade, Outage, SECOND_MS } from '../kernel/index.js'
import type { Redis } from './connect.js'

/** So many taps in so many seconds. */
export interface Rate {
  tokens: number
  seconds: number
}

/** `blind`: Redis is away and only this instance has counted; what needs a real limit stays closed. */
export type Allowance = { ok: true; blind?: true } | { ok: false; waitSeconds: number }

/** What is counted apart: who types `@bot` in another chat may still tap here. */
export type Counted = 'chat' | 'inline'

/** The two limits of an update: of its person and of the deployment. */
export interface Limiter {
  take(user: number, counted?: Counted): Promise<Allowance>
}

// Longer than the client's own timeout, so that its silence reaches us as an error, never as "allowed".
const LIMITER_TIMEOUT_MS = 5_000

interface Bucket {
  count: number
  endsAt: number
}

/** The fallback while Redis is away: one bucket per person in this instance. */
function memoryBucket(rate: Rate, now: () => number) {
  const buckets = new Map<string, Bucket>()
  const most = 10_000 // People remembered; an instance that meets more forgets them all and starts over.
  return (user: string): Allowance => {
    const at = now()
    const bucket = buckets.get(user)
    if (!bucket || bucket.endsAt <= at) {
      if (buckets.size >= most) buckets.clear()
      buckets.set(user, { count: 1, endsAt: at + rate.seconds * SECOND_MS })
      return { ok: true, blind: true }
    }
    bucket.count += 1
    if (bucket.count <= rate.tokens) return { ok: true, blind: true }
    return { ok: false, waitSeconds: wait(bucket.endsAt, at) }
  }
}

function wait(endsAt: number, at: number): number {
  return Math.max(1, Math.ceil((endsAt - at) / SECOND_MS))
}

/** Limits taps; both limits are asked in one tick, so they ride in the round trip of the entry script. */
export function connectLimiter(
  redis: Redis,
  rates: { perUser: Rate; global: Rate; now: () => number },
): Limiter {
  const make = (rate: Rate, prefix: string) =>
    new Ratelimit({
      redis: redis.client,
      limiter: Ratelimit.fixedWindow(rate.tokens, `${rate.seconds} s`),
      prefix,
      analytics: false,
      timeout: LIMITER_TIMEOUT_MS,
    })
  const perUser = make(rates.perUser, redis.keys.limitPerUser())
  const global = make(rates.global, redis.keys.limitGlobal())
  const fallback = memoryBucket(rates.perUser, rates.now)
  const guard = breaker('redis', rates.now)
  const ask = async (user: string) => {
    try {
      const answers = await Promise.all([perUser.limit(user), global.limit('all')])
      if (answers.some((answer) => answer.reason === 'timeout')) throw new Error('no answer in time')
      return answers
    } catch (error) {
      throw new Outage('redis', error) // What the breaker counts; everything else it takes for an answer.
    }
  }
  return {
    async take(person, counted = 'chat') {
      const user = counted === 'chat' ? String(person) : `${counted}:${person}`
      try {
        const answers = await guard(() => ask(user))
        const refused = answers.find((answer) => !answer.success)
        return refused ? { ok: false, waitSeconds: wait(refused.reset, rates.now()) } : { ok: true }
      } catch {
        degrade('limits')
        return fallback(user)
      }
    },
  }
}

import { DAY_SECONDS, HOUR_SECONDS } from '../kernel/index.js'

/** How long each key lives, in seconds. Whatever is lost here has a fallback (architecture.md §3). */
export const TTL = {
  /** Telegram repeats a message for 24 h; an hour more covers a skewed clock. */
  claim: DAY_SECONDS + HOUR_SECONDS,
  /** A press is repeated for 150 s at most. */
  tapClaim: 600,
  session: 60 * DAY_SECONDS,
  draft: 7 * DAY_SECONDS,
  /** Older confirm screens are answered with where their generation stands. */
  confirm: DAY_SECONDS,
  seen: 600,
  /** So long an old button of somebody erased stores nothing; later ones store no name. */
  forgotten: 60 * DAY_SECONDS,
  /** "Nothing open" is believed this long; then the database is asked again. */
  idle: 600,
  /** Passers-by look at most once in this time. */
  look: 5,
  quota: DAY_SECONDS + HOUR_SECONDS,
  alarm: HOUR_SECONDS,
  delivered: DAY_SECONDS,
  /** Runs of an outage wait for the database; no outage should last longer. */
  adrift: 7 * DAY_SECONDS,
} as const

/** Every Redis key there is. `prefix` keeps deployments and tests apart. */
export function redisKeys(prefix: string) {
  const key = (...parts: (string | number)[]) => prefix + parts.join(':')
  return {
    claim: (event: string) => key('claim', event),
    session: (user: number) => key('session', user),
    draft: (user: number) => key('draft', user),
    left: (user: number) => key('left', user),
    confirm: (user: number, generation: string) => key('confirm', user, generation),
    seen: (user: number) => key('seen', user),
    idle: () => key('idle'),
    look: () => key('look'),
    quota: (user: number, period: string) => key('quota', user, period),
    alarm: (what: string) => key('alarm', what),
    adrift: () => key('adrift'),
    delivered: (generation: string) => key('delivered', generation),
    limitPerUser: () => key('limit', 'user'),
    limitGlobal: () => key('limit', 'all'),
  }
}

export type RedisKeys = ReturnType<typeof redisKeys>

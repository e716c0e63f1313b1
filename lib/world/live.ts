import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { catalog, creditsWithin, learnTimes } from '../catalog/index.js'
import { type Config, ConfigError, readConfig } from '../config.js'
import { connectDb } from '../db/connect.js'
import { isOutage, traced } from '../kernel/index.js'
import { kieClient } from '../kie/client.js'
import { connectLimiter, connectRedis } from '../redis/index.js'
import { sealer } from '../seal/seal.js'
import { telegramClient } from '../telegram/client.js'
import { waitUntil } from './background.js'
import { consoleLog } from './log.js'
import type { Clock, Ids, Log, World } from './world.js'

const DB_TIMEOUT_MS = 3_000
const REDIS_TIMEOUT_MS = 400
const TELEGRAM_TIMEOUT_MS = 8_000
const KIE_TIMEOUT_MS = 20_000
const TALK_TIMEOUT_MS = 40_000 // Within the 60 s of a function, with time to settle and to tell.

export interface Doors {
  clock?: Clock
  log?: Log
  redisPrefix?: string
  redisTimeoutMs?: number
}

function liveIds(secret: string): Ids {
  return {
    uuid: () => randomUUID(),
    short: () => randomBytes(6).toString('base64url'),
    hash: (user) => createHmac('sha256', secret).update(`user:${user}`).digest('hex').slice(0, 12),
  }
}

/** Builds the real doors from a configuration; tests give their own clock, log, key prefix and patience. */
export function openWorld(config: Config, doors: Doors = {}): World {
  catalog.sellAt(config.modelCredits, creditsWithin(config.pricing.maxAmount, config.pricing))
  learnTimes({ at: null, times: {} })
  const clock = doors.clock ?? { now: () => new Date(), sleep: (ms) => sleep(ms) }
  const log = doors.log ?? consoleLog()
  const now = () => clock.now().getTime()
  const redis = connectRedis({
    ...config.redis,
    prefix: doors.redisPrefix ?? 'atelier:',
    timeoutMs: doors.redisTimeoutMs ?? REDIS_TIMEOUT_MS,
    now,
  })
  return {
    clock,
    log,
    config,
    redis,
    ids: liveIds(config.appSecrets[0] ?? ''),
    db: connectDb({
      url: config.databaseUrl,
      ...(config.neonFetchEndpoint ? { fetchEndpoint: config.neonFetchEndpoint } : {}),
      timeoutMs: DB_TIMEOUT_MS,
      clock: now,
    }),
    limiter: connectLimiter(redis, { ...config.rates, now }),
    kie: kieClient({
      ...config.kie,
      timeoutMs: KIE_TIMEOUT_MS,
      talkTimeoutMs: TALK_TIMEOUT_MS,
      sleep: (ms) => clock.sleep(ms),
      now,
    }),
    telegram: telegramClient({
      token: config.telegram.token,
      ...(config.telegram.apiRoot ? { apiRoot: config.telegram.apiRoot } : {}),
      timeoutMs: TELEGRAM_TIMEOUT_MS,
      now,
    }),
    seal: sealer(config.appSecrets),
    background(work) {
      // In a trace of its own: what it costs is not what the request cost.
      const running = traced('background', work).catch((error: unknown) => {
        if (isOutage(error)) log.warn('background away', { away: error.door })
        else log.error('background failed', { error: error instanceof Error ? error.name : 'unknown' })
      })
      waitUntil(running)
    },
  }
}

let opened: World | undefined

/**
 * Runs one flow in the world of this instance, which is opened at the first request. A deployment that is not
 * configured says everything that is missing in one log line, and 500 to the caller.
 */
export async function serve(
  flow: (world: World, request: Request) => Promise<Response>,
  request: Request,
): Promise<Response> {
  try {
    opened ??= openWorld(readConfig(process.env))
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    consoleLog().error('not configured', { problems: error.problems })
    return Response.json({ ok: false, error: 'not configured, see the log' }, { status: 500 })
  }
  return flow(opened, request)
}

import { randomInt, randomUUID } from 'node:crypto'
import type { SQL } from 'drizzle-orm'
import { onTestFinished } from 'vitest'
import { serveWeb } from '../../dev/http.js'
import { type FakeKie, startFakeKie } from '../../dev/kie/index.js'
import { type FakeTelegram, startFakeTelegram } from '../../dev/telegram/index.js'
import { readConfig } from '../../lib/config.js'
import { receiveCallback } from '../../lib/flow/receive-callback.js'
import { receiveUpdate } from '../../lib/flow/receive-update.js'
import { reportHealth } from '../../lib/flow/report-health.js'
import { runCron } from '../../lib/flow/run-cron.js'
import { serveMedia } from '../../lib/flow/serve-media.js'
import { isOutage, traced } from '../../lib/kernel/index.js'
import { openWorld } from '../../lib/world/live.js'
import type { LogLine, World } from '../../lib/world/world.js'
import { Actor } from './actor.js'
import { type WorkerDatabase, workerDatabase } from './database.js'
import { FIRST_NEW_ID } from './new-people.js'
import { TestClock } from './test-clock.js'

export const CRON_SECRET = 'cron-secret-of-the-tests'
export const WEBHOOK_SECRET = 'webhook-secret-of-the-tests'
export const KIE_HMAC_KEY = 'kie-hmac-key-of-the-tests'

// A busy machine is no outage: the bot's own 400 ms would make one of it.
const REDIS_TIMEOUT_MS = 2_000

export interface Stage {
  world: World
  telegram: FakeTelegram
  kie: FakeKie
  clock: TestClock
  /** Where our functions listen. */
  url: string
  /** Every log line, newest last. */
  lines: LogLine[]
  env: Record<string, string>
  /** A person who has not started the bot; only a new one (`isNew`) is asked the first questions. */
  person(options?: { language?: string; name?: string; isNew?: true }): Actor
  rows(statement: SQL): Promise<Record<string, unknown>[]>
  /** One run of the cron; its JSON. */
  cron(): Promise<Record<string, unknown>>
  /** Waits until updates, callbacks and work after responses are done. */
  settled(): Promise<void>
  /** A second instance on the same database and Redis: another function, another breaker, another memory. */
  secondInstance(): World
  /** A new deployment with other variables takes over, on the same database and Redis. */
  redeploy(changes: Record<string, string>): World
  /** Files somewhere on the web, by address: KIE finds them there. */
  web: Map<string, Uint8Array<ArrayBuffer>>
}

/**
 * The whole bot on fakes with its real drivers, for one test; `env` overrides single variables. The database
 * is that of the worker unless another one is given.
 */
export async function stage(env: Record<string, string> = {}, given?: WorkerDatabase): Promise<Stage> {
  const database = given ?? (await workerDatabase())
  const clock = new TestClock()
  const telegram = await startFakeTelegram({ retry: 'fast' })
  const web: Stage['web'] = new Map()
  const kie = await startFakeKie({
    pace: 'manual',
    hmacKey: KIE_HMAC_KEY,
    clock: () => clock.now().getTime(),
    fetch: (input, init) => {
      const found = typeof input === 'string' ? web.get(input) : undefined
      return found ? Promise.resolve(new Response(found)) : fetch(input, init)
    },
  })
  const lines: LogLine[] = []
  const running = new Set<Promise<unknown>>()
  let world: World | undefined
  const server = await serveWeb(0, async (request) => {
    const flow = flowOf(new URL(request.url).pathname)
    if (!flow || !world) return new Response('no such function', { status: 404 })
    return flow(world, request)
  })
  const variables: Record<string, string> = {
    DATABASE_URL: database.databaseUrl,
    NEON_FETCH_ENDPOINT: database.neonFetchEndpoint,
    UPSTASH_REDIS_REST_URL: database.upstashUrl,
    UPSTASH_REDIS_REST_TOKEN: database.upstashToken,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_BOT_USERNAME: telegram.bot.username,
    TELEGRAM_API_ROOT: telegram.root,
    TELEGRAM_WEBHOOK_SECRET: WEBHOOK_SECRET,
    KIE_API_KEY: kie.apiKey,
    KIE_API_ROOT: kie.root,
    KIE_UPLOAD_ROOT: kie.uploadRoot,
    KIE_WEBHOOK_HMAC_KEY: KIE_HMAC_KEY,
    PUBLIC_URL: server.url,
    APP_SECRET: 'app-secret-of-the-tests',
    CRON_SECRET,
    ...env,
  }
  const redisPrefix = `${database.redisPrefix}:${randomUUID().slice(0, 8)}:`
  const open = (): World => {
    const opened = openWorld(readConfig(variables), {
      clock,
      redisPrefix,
      redisTimeoutMs: REDIS_TIMEOUT_MS,
      log: {
        line: (line) => void lines.push({ level: 'INFO', ...line }),
        warn: (event, facts = {}) => void lines.push({ level: 'WARNING', event, ...facts }),
        error: (event, facts = {}) => void lines.push({ level: 'ERROR', event, ...facts }),
      },
    })
    return {
      ...opened,
      background(work) {
        const promise = traced('background', work).catch((error: unknown) => {
          const level = isOutage(error) ? 'WARNING' : 'ERROR'
          // As the real world says it: never by the words of the error.
          lines.push({
            level,
            event: 'background failed',
            error: error instanceof Error ? error.name : 'unknown',
          })
        })
        running.add(promise)
        void promise.then(() => running.delete(promise))
      },
    }
  }
  world = open()
  telegram.setWebhook({ url: `${server.url}/api/telegram`, secret: WEBHOOK_SECRET })
  onTestFinished(async () => {
    await Promise.all([telegram.stop(), kie.stop()])
    await server.stop()
  })
  return {
    world,
    telegram,
    kie,
    clock,
    url: server.url,
    lines,
    env: variables,
    person: (options = {}) => {
      const id = randomInt(10_000_000, 2_000_000_000) + (options.isNew ? FIRST_NEW_ID : 0)
      const fake = telegram.person({ id, name: options.name ?? 'Вера', language: options.language ?? 'ru' })
      return new Actor(fake, telegram)
    },
    rows: (statement) => openedDb(world).rows(statement),
    cron: async () => {
      const response = await fetch(`${server.url}/api/cron/cleanup`, {
        headers: { authorization: `Bearer ${CRON_SECRET}` },
      })
      return (await response.json()) as Record<string, unknown>
    },
    settled: async () => {
      await telegram.settled()
      await kie.settled()
      await Promise.all([...running].map((work) => Promise.race([work, clock.idle()])))
    },
    secondInstance: open,
    redeploy(changes) {
      Object.assign(variables, changes)
      world = open()
      return world
    },
    web,
  }
}

function openedDb(world: World | undefined) {
  if (!world) throw new Error('the stage is not open yet')
  return world.db
}

type Flow = (world: World, request: Request) => Promise<Response>

function flowOf(path: string): Flow | null {
  if (path === '/api/telegram') return receiveUpdate
  if (path === '/api/health') return reportHealth
  if (path === '/api/cron/cleanup') return runCron
  if (path.startsWith('/api/kie/')) return receiveCallback
  if (path.startsWith('/api/media/')) return serveMedia
  return null
}

import type { Backends } from '../dev/backends/index.js'
import { serveWeb } from '../dev/http.js'
import { type FakeKie, startFakeKie } from '../dev/kie/index.js'
import { type FakeTelegram, startFakeTelegram } from '../dev/telegram/index.js'
import { readConfig } from '../lib/config.js'
import { receiveCallback } from '../lib/flow/receive-callback.js'
import { receiveUpdate } from '../lib/flow/receive-update.js'
import { runCron } from '../lib/flow/run-cron.js'
import { serveMedia } from '../lib/flow/serve-media.js'
import { traced } from '../lib/kernel/index.js'
import { openWorld } from '../lib/world/live.js'
import type { LogLine, World } from '../lib/world/world.js'
import { Actor } from '../tests/support/actor.js'

// A busy machine is no outage: calls are counted here, not timed.
const REDIS_TIMEOUT_MS = 2_000
const CRON_SECRET = 'cron-secret-of-the-bench'
const WEBHOOK_SECRET = 'webhook-secret-of-the-bench'
const HMAC_KEY = 'kie-hmac-key-of-the-bench'

/** The bot on fakes with its real drivers, and what its log says. */
export interface Stage {
  world: World
  telegram: FakeTelegram
  kie: FakeKie
  /** Every log line, newest last. */
  lines: LogLine[]
  /** Somebody new. */
  person(): Actor
  cron(): Promise<void>
  /** Waits until updates, callbacks and the work after responses are done. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** Serves the functions the conversation needs; `z-image` is free, everything else costs. */
export async function openStage(backends: Backends): Promise<Stage> {
  const telegram = await startFakeTelegram({ retry: 'fast' })
  const kie = await startFakeKie({ pace: 'manual', hmacKey: HMAC_KEY })
  let world: World | undefined
  const server = await serveWeb(0, async (request) => {
    const flow = flowOf(new URL(request.url).pathname)
    return flow && world ? flow(world, request) : new Response('no such function', { status: 404 })
  })
  const lines: LogLine[] = []
  const running = new Set<Promise<unknown>>()
  const config = readConfig({
    DATABASE_URL: backends.databaseUrl,
    NEON_FETCH_ENDPOINT: backends.neonFetchEndpoint,
    UPSTASH_REDIS_REST_URL: backends.upstashUrl,
    UPSTASH_REDIS_REST_TOKEN: backends.upstashToken,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_BOT_USERNAME: telegram.bot.username,
    TELEGRAM_API_ROOT: telegram.root,
    TELEGRAM_WEBHOOK_SECRET: WEBHOOK_SECRET,
    KIE_API_KEY: kie.apiKey,
    KIE_API_ROOT: kie.root,
    KIE_UPLOAD_ROOT: kie.uploadRoot,
    KIE_WEBHOOK_HMAC_KEY: HMAC_KEY,
    PUBLIC_URL: server.url,
    APP_SECRET: 'app-secret-of-the-bench',
    CRON_SECRET,
    FREE_MODELS: 'z-image',
    RATE_PER_USER: '1000/10s',
  })
  const log =
    (level: string) =>
    (event: string, facts: LogLine = {}) =>
      void lines.push({ level, event, ...facts })
  const opened = openWorld(config, {
    redisTimeoutMs: REDIS_TIMEOUT_MS,
    log: { line: (line) => void lines.push(line), warn: log('WARNING'), error: log('ERROR') },
  })
  world = {
    ...opened,
    background(work) {
      const done = traced('background', work)
        .catch((error: unknown) => void lines.push({ level: 'ERROR', event: String(error) }))
        .finally(() => running.delete(done))
      running.add(done)
    },
  }
  telegram.setWebhook({ url: `${server.url}/api/telegram`, secret: WEBHOOK_SECRET })
  let people = 700_000_000
  return {
    world,
    telegram,
    kie,
    lines,
    person: () => new Actor(telegram.person({ id: ++people, name: 'Vera', language: 'en' }), telegram),
    cron: async () => {
      const headers = { authorization: `Bearer ${CRON_SECRET}` }
      await fetch(`${server.url}/api/cron/cleanup`, { headers })
    },
    settled: async () => {
      await telegram.settled()
      await kie.settled()
      await Promise.race([Promise.all(running), new Promise((resolve) => setTimeout(resolve, 100))])
    },
    stop: async () => {
      await Promise.all([telegram.stop(), kie.stop()])
      await server.stop()
    },
  }
}

function flowOf(path: string): ((world: World, request: Request) => Promise<Response>) | null {
  if (path === '/api/telegram') return receiveUpdate
  if (path === '/api/cron/cleanup') return runCron
  if (path.startsWith('/api/kie/')) return receiveCallback
  if (path.startsWith('/api/media/')) return serveMedia
  return null
}

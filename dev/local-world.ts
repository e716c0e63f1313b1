import { setTimeout as sleep } from 'node:timers/promises'
import { ConfigError, readConfig } from '../lib/config.js'
import { introduceBot } from '../lib/flow/set-up-bot.js'
import { telegramClient } from '../lib/telegram/client.js'
import { type Backends, startBackends } from './backends/index.js'
import { migrate } from './backends/migrate.js'
import { Mistake, wordsOf } from './backends/mistake.js'
import { type Environment, environmentFor, type Plan } from './environment.js'
import { frontPage } from './front-page.js'
import { functions } from './functions.js'
import { explainPort, serveWeb } from './http.js'
import { type Logs, teeLogs } from './logs.js'
import { useModelCredits } from './model-credits.js'
import { pollTelegram } from './poll.js'
import { publicFile } from './public-files.js'
import { openPurse, type Purse } from './purse.js'
import { openPlayground, type StandIns, startStandIns } from './stand-ins.js'
import { summaryOf } from './summary.js'
import { startTicker } from './ticker.js'

export interface LocalWorld {
  port: number
  /** What is running, for the person at the keyboard. */
  summary: string
  stop: () => Promise<void>
}

type Page = (request: Request) => Promise<Response | null>
type Stops = (() => unknown)[]

const DRAIN_MS = 3_000
const SETUP_MS = 8_000

/**
 * Starts what the plan asks for, in the order of need, and fills `env` with what the person left open: the
 * functions read it as they do in production. What was started before a failure is stopped again.
 */
export async function startLocalWorld(plan: Plan, env: Environment): Promise<LocalWorld> {
  const stops: Stops = []
  const stop = async () => {
    for (const one of stops.splice(0).toReversed()) await one()
  }
  try {
    return { ...(await start(plan, env, stops)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function start(plan: Plan, env: Environment, stops: Stops): Promise<{ port: number; summary: string }> {
  const logs = teeLogs()
  const host = functions({ onFault: (error) => console.error(error) })
  let page: Page | null = null // Until all is up, every address answers 503.
  const server = await serveWeb(plan.port, (request) => route(request, page, host.answer)).catch(
    (error: unknown) => {
      throw explainPort(error, plan.port)
    },
  )
  stops.push(server.stop)

  const backends = await startStores(plan, stops)
  // What still runs may need the database: it ends first, but nobody waits for it for long.
  stops.push(() => Promise.race([host.settled(), sleep(DRAIN_MS)]))

  const standIns = await startStandIns(plan)
  stops.push(standIns.stop)
  fill(env, environmentFor(plan, { port: server.port, ...backends, ...standIns.variables }))
  const config = checkedConfig(env)
  const webhook = { url: `${server.url}/api/telegram`, secret: config.telegram.secrets[0] ?? '' }

  const purse = openPurse(backends.databaseUrl, config.pricing.currency)
  stops.push(purse.close)
  page = await openPage({ plan, standIns, purse, logs, webhook }, stops)
  const cron = { url: `${server.url}/api/cron/cleanup`, secret: config.cronSecrets[0] ?? '' }
  stops.push(startTicker({ ...cron, seconds: plan.tickSeconds }))
  stops.push(server.close)
  return { port: server.port, summary: summaryOf(plan, server.port) }
}

async function startStores(plan: Plan, stops: Stops): Promise<Backends> {
  const backends = await startBackends({
    dataDir: plan.dataDir,
    ...(plan.database ? { databaseUrl: plan.database.address } : {}),
    ...(plan.redisUrl ? { redisUrl: plan.redisUrl } : {}),
    ...(plan.upstash ? { upstash: plan.upstash } : {}),
    log: (line) => console.error(line),
  })
  stops.push(backends.stop)
  await migrate(backends.databaseUrl).catch((error: unknown) => {
    throw new Mistake(`The migrations do not apply to this database: ${wordsOf(error)}`, error)
  })
  return backends
}

interface Opening {
  plan: Plan
  standIns: StandIns
  purse: Purse
  logs: Logs
  webhook: { url: string; secret: string }
}

/** What answers outside /api: the chat with the fake Telegram, or a word about the real one. */
async function openPage({ plan, standIns, purse, logs, webhook }: Opening, stops: Stops): Promise<Page> {
  if (standIns.telegram) {
    standIns.telegram.setWebhook(webhook)
    await introduceBot(
      telegramClient({
        token: standIns.telegram.token,
        apiRoot: standIns.telegram.root,
        timeoutMs: SETUP_MS,
      }),
    )
    return openPlayground({
      standIns,
      telegram: standIns.telegram,
      plan,
      purse,
      logs,
    })
  }
  if (plan.telegram.mode !== 'polled')
    return frontPage('The bot answers at the webhook of its Telegram server.')
  const poll = await pollTelegram({ token: plan.telegram.token, webhook })
  stops.push(poll.stop)
  return frontPage(`Polling Telegram for @${poll.username}: write to it there.`)
}

async function route(
  request: Request,
  page: Page | null,
  answer: (request: Request) => Promise<Response | null>,
): Promise<Response> {
  if (!page) return new Response('starting', { status: 503, headers: { 'retry-after': '1' } })
  const { pathname } = new URL(request.url)
  const response = pathname.startsWith('/api/')
    ? await answer(request)
    : ((await publicFile(request)) ?? (await page(request)))
  return response ?? new Response('not found', { status: 404 })
}

function fill(env: Environment, variables: Record<string, string>): void {
  for (const [name, value] of Object.entries(variables)) if (!env[name]?.trim()) env[name] = value
}

function checkedConfig(env: Environment) {
  try {
    const config = readConfig(env)
    useModelCredits(config.modelCredits)
    return config
  } catch (error) {
    if (error instanceof ConfigError) throw new Mistake(error.problems.join('; '), error)
    throw error
  }
}

import { onTestFinished } from 'vitest'
import type { LogLine } from '../../lib/world/world.js'
import type { Actor } from './actor.js'
import { workerDatabase } from './database.js'
import { type Gate, openGate } from './gate.js'
import { closeEverything } from './life.js'
import { type Stage, stage, WEBHOOK_SECRET } from './stage.js'

/** The stage with a gate in front of everything the bot depends on, and one in front of the bot itself. */
export interface Rig extends Stage {
  gates: { db: Gate; redis: Gate; telegram: Gate; kie: Gate; bot: Gate }
  /** Past the breakers: five seconds after it opened a breaker lets a probe through. */
  pastBreakers(): void
}

/** The stage with nothing left open by other tests of this worker: what the cron finds is this test's own. */
export async function quietStage(env: Record<string, string> = {}): Promise<Stage> {
  const set = await stage(env)
  await closeEverything(set)
  return set
}

export type Dependency = 'db' | 'redis' | 'telegram' | 'kie'

export async function rig(env: Record<string, string> = {}): Promise<Rig> {
  const { neonFetchEndpoint, upstashUrl } = await workerDatabase()
  const sql = new URL(neonFetchEndpoint)
  const gates = {
    db: await openGate(sql.origin),
    redis: await openGate(upstashUrl),
    telegram: await openGate(),
    kie: await openGate(),
    bot: await openGate(),
  }
  onTestFinished(async () => {
    await Promise.all(Object.values(gates).map((gate) => gate.stop()))
  })
  const set = await stage({
    NEON_FETCH_ENDPOINT: gates.db.url + sql.pathname,
    UPSTASH_REDIS_REST_URL: gates.redis.url,
    TELEGRAM_API_ROOT: gates.telegram.url,
    KIE_API_ROOT: gates.kie.url,
    PUBLIC_URL: gates.bot.url,
    ...env,
  })
  gates.telegram.leadTo(set.telegram.root)
  gates.kie.leadTo(set.kie.root)
  gates.bot.leadTo(set.url)
  await closeEverything(set)
  gates.db.exchanges.length = 0
  set.telegram.setWebhook({ url: `${gates.bot.url}/api/telegram`, secret: WEBHOOK_SECRET })
  return { ...set, gates, pastBreakers: () => set.clock.advance(6) }
}

/** The log lines of requests to one door, newest last; warnings beside them are left out. */
export function requests(set: Stage, event = 'telegram'): LogLine[] {
  return set.lines.filter((line) => line.event === event && line.request !== undefined)
}

/** The log line of the newest request to a door. */
export function lastLine(set: Stage, event = 'telegram'): LogLine {
  const line = requests(set, event).at(-1)
  if (!line) throw new Error(`no request to ${event} was logged`)
  return line
}

/** What the bot has cost since the mark; see `mark`. */
export function linesSince(set: Stage, mark: number): LogLine[] {
  return set.lines.slice(mark)
}

/** Everything logged as an error: none of it is ever expected. */
export function errors(set: Stage): LogLine[] {
  return set.lines.filter((line) => line.level === 'ERROR')
}

/** Brings a person to the confirm screen of Z-Image. */
export async function toConfirm(person: Actor, prompt = 'Рыжий кот на подоконнике'): Promise<void> {
  await person.say('/start')
  await person.press('Текст → картинка')
  await person.press('Z-Image')
  await person.press('Попробовать')
  await person.say(prompt)
  await person.press('Квадрат')
}

/** Starts a generation of Z-Image; its task at KIE. */
export async function startPicture(set: Stage, person: Actor, prompt?: string): Promise<string> {
  await toConfirm(person, prompt)
  await person.press('Сгенерировать')
  const task = set.kie.tasks.at(-1)
  if (!task) throw new Error('KIE was not asked')
  return task.taskId
}

/** Nothing is free, and everybody has so much to spend (minor units). */
export function paying(credit = 10_000): Record<string, string> {
  return { FREE_MODELS: 'none', WELCOME_CREDIT: String(credit) }
}

import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { expect, onTestFinished } from 'vitest'
import { type FailureReason, textsOf } from '../../content/index.js'
import type { ProgressView } from '../../content/texts.js'
import type { FakeKie, KieTask } from '../../dev/kie/index.js'
import type { Message } from '../../dev/telegram/index.js'
import { readConfig } from '../../lib/config.js'
import { connectDb } from '../../lib/db/index.js'
import { receiveUpdate } from '../../lib/flow/receive-update.js'
import { release } from '../../lib/ledger/index.js'
import { connectLimiter, connectRedis } from '../../lib/redis/index.js'
import { buttonData, parseButton } from '../../lib/telegram/buttons.js'
import type { World } from '../../lib/world/world.js'
import { type Actor, keyboardOf } from './actor.js'
import type { WorkerDatabase } from './database.js'
import { type Stage, stage, WEBHOOK_SECRET } from './stage.js'

export const CREDIT = 10_000
/** Of one Z-Image, minor units: 0.8 credits at 0.005 USD, 78 RUB for one, times two, rounded up. */
export const PRICE = 63
export const DEADLINE_SECONDS = 3_600

/** The stage where nothing is free, everybody starts with 100 roubles and nobody taps too fast. */
export async function life(env: Record<string, string> = {}, database?: WorkerDatabase): Promise<Stage> {
  const variables = {
    FREE_MODELS: 'none',
    WELCOME_CREDIT: String(CREDIT),
    RATE_PER_USER: '100000/10s',
    RATE_GLOBAL: '100000/10s',
    ...env,
  }
  const set = await stage(variables, database)
  const { secondInstance } = set
  beUnhurried(set.world)
  set.secondInstance = () => beUnhurried(secondInstance())
  onTestFinished(() => closeEverything(set))
  return set
}

const UNHURRIED_MS = 20_000

/**
 * Postgres and Redis may take their time on a busy machine: what happens without them is the matter of other
 * tests.
 */
function beUnhurried(world: World): World {
  const { config, clock } = world
  const now = () => clock.now().getTime()
  const prefix = world.redis.keys.idle().replace(/idle$/, '')
  const redis = connectRedis({ ...config.redis, prefix, timeoutMs: UNHURRIED_MS, now })
  return Object.assign(world, {
    redis,
    limiter: connectLimiter(redis, { ...config.rates, now }),
    db: connectDb({
      url: config.databaseUrl,
      ...(config.neonFetchEndpoint ? { fetchEndpoint: config.neonFetchEndpoint } : {}),
      timeoutMs: UNHURRIED_MS,
      clock: now,
    }),
  })
}

/** Ends what a test left open, so that the cron of the next one has only its own rows to pay. */
export async function closeEverything(set: Stage): Promise<void> {
  const at = set.clock.now()
  const open = await set.rows(sql`select id from generations where resolved_at is null`)
  for (const { id } of open) {
    await release(set.world.db, {
      generationId: String(id),
      taskId: null,
      verdict: 'expired',
      errorCode: 'expired',
      errorReason: null,
      deliveryLeaseUntil: at,
      userId: null,
      at,
    })
  }
  await set.rows(sql`update generations set delivered_at = resolved_at where delivered_at is null`)
}

/** A confirm screen somebody looks at. */
export interface Confirm {
  messageId: number
  /** Callback data of its Generate button. */
  data: string
  generation: string
}

/** Brings a person to the confirm screen of Z-Image. */
export async function openConfirm(person: Actor, prompt = 'Рыжий кот на подоконнике'): Promise<Confirm> {
  await person.say('/start')
  await person.press('Текст → картинка')
  await person.press('Z-Image')
  await person.press('Попробовать')
  await person.say(prompt)
  return confirmOn(await person.press('Квадрат'))
}

/** The confirm screen in a message. */
export function confirmOn(message: Message): Confirm {
  for (const { callback_data: data = '' } of keyboardOf(message)) {
    const action = parseButton(data)
    if (action?.go === 'generate') {
      return { messageId: message.message_id, data, generation: action.generation }
    }
  }
  throw new Error(`this is no confirm screen: ${message.text ?? message.caption}`)
}

/** Several confirm screens of one person, each in a message of its own. */
export async function openConfirms(set: Stage, person: Actor, count: number): Promise<Confirm[]> {
  await openConfirm(person)
  await person.press('Сгенерировать')
  await set.kie.finish(lastTask(set.kie).taskId)
  await set.settled()
  const again = person.find('Ещё раз')
  if (!again) throw new Error('a result has no button to repeat it')
  const confirms: Confirm[] = []
  while (confirms.length < count) {
    await person.fake.press(again.message.message_id, again.button.callback_data ?? '')
    await set.telegram.settled()
    confirms.push(confirmOn(person.screen()))
  }
  return confirms
}

/** A generation under way: confirmed, submitted, waiting at KIE. */
export async function start(
  set: Stage,
  person: Actor,
  prompt?: string,
): Promise<Confirm & { task: KieTask }> {
  const confirm = await openConfirm(person, prompt)
  await person.press('Сгенерировать')
  return { ...confirm, task: lastTask(set.kie) }
}

export function lastTask(kie: FakeKie): KieTask {
  const task = kie.tasks.at(-1)
  if (!task) throw new Error('KIE was never asked')
  return task
}

/** One delivery of an update to one instance, outside every queue; what the response asks Telegram to do. */
export async function deliverTo(world: World, update: object): Promise<{ status: number; toast: string }> {
  const request = new Request('https://atelier.test/api/telegram', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': WEBHOOK_SECRET },
    body: JSON.stringify(update),
  })
  const response = await receiveUpdate(world, request)
  const body = (await response.json()) as { text?: string }
  return { status: response.status, toast: body.text ?? '' }
}

/** The operator changes variables; the next request sees them, as after a deployment. */
export function deploy(set: Stage, env: Record<string, string>): void {
  Object.assign(set.world, { config: readConfig({ ...set.env, ...env }) })
}

/** A new press of a confirm button by this person. */
export function confirmTap(person: Actor, { data, messageId }: Confirm): object {
  return tap(person, { data, messageId })
}

let lastUpdate = randomInt(1_000_000_000, 2_000_000_000)

/** A press as Telegram tells of it. */
function tap(person: Actor, press: { data: string; messageId: number }): object {
  lastUpdate += 1
  return {
    update_id: lastUpdate,
    callback_query: {
      id: String(randomInt(1e14, 2.8e14)),
      from: {
        id: person.id,
        is_bot: false,
        first_name: person.fake.name,
        language_code: person.fake.language,
      },
      chat_instance: '1',
      data: press.data,
      message: {
        message_id: press.messageId,
        date: Math.floor(Date.now() / 1_000),
        chat: { id: person.id, type: 'private', first_name: person.fake.name },
        text: 'screen',
      },
    },
  }
}

/** A new press of a button of a generation. */
export function tapOn(person: Actor, go: 'progress' | 'cancel' | 'again', confirm: Confirm): object {
  const data = buttonData({ go, generation: confirm.generation })
  return tap(person, { data, messageId: confirm.messageId })
}

/** What a person has, minor units. */
export async function moneyOf(set: Stage, person: Actor): Promise<{ available: number; held: number }> {
  const [row] = await set.rows(sql`select available, held from balances where user_id = ${person.id}`)
  return { available: Number(row?.available), held: Number(row?.held) }
}

/** Where a generation stands, with the movements of its money in their sequence. */
export interface Story {
  state: string
  money: string
  late: boolean
  delivered: boolean
  moves: string[]
}

/** The stories of all generations of a person, the oldest first. */
export async function storiesOf(set: Stage, person: Actor): Promise<Story[]> {
  const rows = await set.rows(sql`
    select g.state, g.money, g.late, g.delivered_at is not null as delivered,
      array(select t.kind from transfers t where t.generation_id = g.id order by t.id) as moves
    from generations g where g.user_id = ${person.id} order by g.accepted_at, g.created_at`)
  return rows.map(({ state, money, late, delivered, moves }) => ({
    state: String(state),
    money: String(money),
    late: late === true,
    delivered: delivered === true,
    moves: Array.isArray(moves) ? moves.map(String) : [],
  }))
}

const say = textsOf('ru')
const SUM = { amount: PRICE, currency: 'RUB' }
const NOTHING = { amount: 0, currency: 'RUB' }

/** What the last form of a progress message says of a failure: why, and where the money is. */
export function failureWords(reason: FailureReason): string[] {
  return say.failure({ title: '', reason, sum: SUM, free: false }).paragraphs ?? []
}

/** What it says of a success. */
export function receiptWords(late = false): string[] {
  return (
    say.receipt({ title: '', sum: SUM, returned: NOTHING, free: false, late, seconds: null }).paragraphs ?? []
  )
}

/** What a running generation says of itself. */
export function progressWords(stage: ProgressView['stage']): string {
  return say.progress({ title: '', stage, elapsed: 0, usual: 10, free: false }).paragraphs?.[0] ?? ''
}

/** The text of one message as it stands now. */
export function textOf(person: Actor, messageId: number): string {
  const message = person.fake.messages().find((one) => one.message_id === messageId)
  return message?.text ?? message?.caption ?? ''
}

/** Expects that a message says all of these. */
export function expectSaid(person: Actor, messageId: number, words: string[]): void {
  const text = textOf(person, messageId)
  expect(words.length).toBeGreaterThan(0)
  for (const part of words) expect(text).toContain(part)
}

export const CAPTURED: Story = {
  state: 'succeeded',
  money: 'captured',
  late: false,
  delivered: true,
  moves: ['hold', 'capture'],
}
export const RELEASED: Story = {
  state: 'failed',
  money: 'released',
  late: false,
  delivered: true,
  moves: ['hold', 'release'],
}

const MONITORING = new URL('../../docs/monitoring.sql', import.meta.url)

/** The monitoring queries as shipped, each with the comment above it. */
export function monitoring(): { title: string; text: string }[] {
  return readFileSync(MONITORING, 'utf8')
    .split(/;\s*\n/)
    .map((part) => part.trim())
    .filter((part) => /^(select|with)\b/m.test(part))
    .map((text) => ({ title: /^-- (.*)$/m.exec(text.split('\n\n').at(-1) ?? '')?.[1] ?? '', text }))
}

/** Expects that no promise about money is broken anywhere in the database, and that nothing was an error. */
export async function expectSoundBooks(set: Stage): Promise<void> {
  const found: Record<string, unknown> = {}
  for (const { title, text } of monitoring()) {
    if (!title.startsWith('must be empty')) continue
    const rows = await set.rows(sql.raw(text))
    if (rows.length > 0) found[title] = rows
  }
  expect(found).toEqual({})
  expect(set.lines.filter((line) => line.level === 'ERROR')).toEqual([])
  expect(set.telegram.faults).toEqual([])
}

export interface Point {
  door: 'db' | 'telegram' | 'kie'
  /** Matched against the statement, the method of the Bot API, or `create`, `look` and `say`. */
  call: RegExp
  moment: 'before' | 'after'
}

/**
 * The function dies at the next call that matches: before it goes out, or when its answer is there. Says
 * whether it did.
 */
export function dieAt(world: World, point: Point): () => boolean {
  let died = false
  const around = async <T>(door: Point['door'], name: string, call: () => Promise<T>): Promise<T> => {
    const here = !died && point.door === door && point.call.test(name)
    if (here) died = true
    if (here && point.moment === 'before') throw new Crash()
    const answer = await call()
    if (here) throw new Crash()
    return answer
  }
  const { db, telegram, kie } = world
  const dialect = new PgDialect()
  Object.assign(world, {
    db: {
      rows: (statement) => around('db', dialect.sqlToQuery(statement).sql, () => db.rows(statement)),
      one: (statement) => around('db', dialect.sqlToQuery(statement).sql, () => db.one(statement)),
    },
    telegram: {
      call: (method, params, options) =>
        around('telegram', method, () => telegram.call(method, params, options)),
      openFile: (fileId) => telegram.openFile(fileId),
    },
    kie: {
      ...kie,
      create: (request) => around('kie', 'create', () => kie.create(request)),
      look: (request) => around('kie', 'look', () => kie.look(request)),
      say: (talk) => around('kie', 'say', () => kie.say(talk)),
    },
  } satisfies Pick<World, 'db' | 'telegram' | 'kie'>)
  return () => died
}

/** Nothing that the code expects: the process is gone. */
class Crash extends Error {}

import * as z from 'zod/mini'
import type { Generation } from '../generation/index.js'
import { submitted } from '../generation/index.js'
import { addSeconds, degrade, isOutage } from '../kernel/index.js'
import { hold } from '../ledger/index.js'
import { type Script, script, TTL } from '../redis/index.js'
import type { World } from '../world/world.js'
import { forgetIdle } from './idle.js'

/** What a free run leaves behind that began while the database was away: enough to give it its row. */
const adrift = z.object({
  id: z.string(),
  user: z.number(),
  chat: z.number(),
  message: z.nullable(z.number()),
  model: z.string(),
  api: z.string(),
  format: z.string(),
  language: z.string(),
  input: z.record(z.string(), z.unknown()),
  quoted: z.nullable(z.number()),
  task: z.nullable(z.string()),
  at: z.number(),
  deadline: z.number(),
})
type Adrift = z.infer<typeof adrift>

const PUT = script(`redis.call('ZADD', KEYS[1], ARGV[1], ARGV[2])
redis.call('EXPIRE', KEYS[1], ARGV[3])`)
const OLDEST = script(`return redis.call('ZRANGE', KEYS[1], 0, ARGV[1])`)
const OF_PERSON = script(`local found = {}
for _, run in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  if string.find(run, ARGV[1], 1, true) then found[#found + 1] = run end
end
return found`)
const DROP = script(`redis.call('ZREM', KEYS[1], ARGV[1])`)

/** Nothing limits what has happened already. */
const ALL = 1_000_000
const SLOTS = 1_000
const LOOK_SECONDS = 1

/** Keeps the facts of a run without a row until the database is back. False when Redis is away, too. */
export async function rememberAdrift(
  world: World,
  run: { generation: Generation; taskId: string | null },
): Promise<boolean> {
  const { generation, taskId } = run
  const facts: Adrift = {
    id: generation.id,
    user: generation.userId,
    chat: generation.chatId,
    message: generation.messageId,
    model: generation.model,
    api: generation.api,
    format: generation.format,
    language: generation.language,
    input: { ...generation.input },
    quoted: generation.quotedMilli,
    task: taskId,
    at: generation.acceptedAt.getTime(),
    deadline: generation.deadlineAt.getTime(),
  }
  try {
    await world.redis.run(PUT, [world.redis.keys.adrift()], [facts.at, JSON.stringify(facts), TTL.adrift])
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
    degrade('redis')
    return false
  }
  await forgetIdle(world)
  return true
}

/**
 * Gives at most `most` runs of an outage, the oldest first, the rows they could not have: they count in the
 * quota and stand in the history like any other, and what was not delivered is owed. A repeat changes
 * nothing; what the database refuses (a banned person) is dropped.
 */
export function bringAshore(world: World, most: number): Promise<void> {
  return giveRows(world, OLDEST, most - 1)
}

/** All runs of a person, as `bringAshore`: what is to be erased must be there first. */
export function bringAshoreOf(world: World, user: number): Promise<void> {
  return giveRows(world, OF_PERSON, `"user":${user},`)
}

async function giveRows(world: World, which: Script, value: string | number): Promise<void> {
  const key = world.redis.keys.adrift()
  try {
    const found = await world.redis.run(which, [key], [value])
    for (const text of Array.isArray(found) ? found.map(String) : []) {
      await giveOne(world, text)
      await world.redis.run(DROP, [key], [text])
    }
  } catch (error) {
    if (!isOutage(error)) throw error
  }
}

/** One broken run must not keep the others, nor what else is owed, waiting. Throws Outage. */
async function giveOne(world: World, text: string): Promise<void> {
  try {
    await giveRow(world, adrift.parse(JSON.parse(text)))
  } catch (error) {
    if (isOutage(error)) throw error
    world.log.error('run of an outage lost', { error: error instanceof Error ? error.name : 'unknown' })
  }
}

async function giveRow(world: World, run: Adrift): Promise<void> {
  const at = new Date(run.at)
  const held = await hold(world.db, {
    generationId: run.id,
    userId: run.user,
    chatId: run.chat,
    messageId: run.message,
    model: run.model,
    api: run.api,
    format: run.format,
    language: run.language,
    amount: 0,
    free: true,
    asked: false,
    quotedMilli: run.quoted,
    refundRate: null,
    input: run.input,
    maxRunning: SLOTS,
    freeLimit: ALL,
    freeSince: at,
    hourLimit: ALL,
    hourSince: at,
    leaseUntil: at,
    deadlineAt: new Date(run.deadline),
    at,
  })
  const isIn = held.outcome === 'ok' || held.outcome === 'repeated'
  if (!isIn) world.log.warn('run of an outage refused', { generation: run.id, outcome: held.outcome })
  else {
    await submitted(world.db, {
      generationId: run.id,
      taskId: run.task,
      messageId: run.message,
      lookAt: addSeconds(at, LOOK_SECONDS),
      lookSeconds: LOOK_SECONDS,
      at,
    })
  }
}

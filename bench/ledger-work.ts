import { randomUUID } from 'node:crypto'
import type { Db } from '../lib/db/index.js'
import { addSeconds, HOUR_SECONDS } from '../lib/kernel/index.js'
import { type CaptureRequest, capture, gift, type HoldRequest, hold } from '../lib/ledger/index.js'

export const PRICE = 100
const FUNDS = 1_000_000_000 // More than any run spends.
const AT = new Date('2026-11-24T12:00:00Z')
const RUNNING_MAX = 64 // Above the number of workers on one balance: no hold is refused.

/** The two operations of one paid generation: hold and capture. */
export interface Pair {
  hold(generationId: string, userId: number): Promise<string>
  capture(generationId: string): Promise<string>
}

export function holdRequest(generationId: string, userId: number): HoldRequest {
  return {
    generationId,
    userId,
    chatId: userId,
    messageId: null,
    model: 'z-image',
    api: 'market',
    format: 'text-to-image',
    language: 'ru',
    amount: PRICE,
    free: false,
    asked: false,
    quotedMilli: 800,
    refundRate: null,
    input: { prompt: 'A ginger cat on a window sill', aspect_ratio: '1:1' },
    maxRunning: RUNNING_MAX,
    freeLimit: 0,
    freeSince: AT,
    hourLimit: 1_000,
    hourSince: AT,
    leaseUntil: addSeconds(AT, 60),
    deadlineAt: addSeconds(AT, HOUR_SECONDS),
    at: AT,
  }
}

export function captureRequest(generationId: string): CaptureRequest {
  return {
    generationId,
    taskId: `task-${generationId}`,
    result: { files: ['https://files.example/result.png'] },
    creditsMilli: 800,
    deliveryLeaseUntil: addSeconds(AT, 60),
    at: AT,
  }
}

/** The operations as the bot does them. */
export function throughLedger(db: Db): Pair {
  return {
    hold: async (generationId, userId) => (await hold(db, holdRequest(generationId, userId))).outcome,
    capture: async (generationId) => (await capture(db, captureRequest(generationId))).outcome,
  }
}

/** So many people with enough money. */
export async function richPeople(db: Db, count: number): Promise<number[]> {
  const first = 1_000_000 + Math.floor(Math.random() * 1_000_000_000)
  const people = Array.from({ length: count }, (_, index) => first + index)
  for (const userId of people) await gift(db, { key: `present:${userId}`, userId, amount: FUNDS, at: AT })
  return people
}

/**
 * Each worker does its pairs one after the other for its person; gives the operations per second of all
 * together.
 */
export async function operationsPerSecond(
  pair: Pair,
  work: { people: number[]; pairs: number },
): Promise<number> {
  const started = performance.now()
  await Promise.all(
    work.people.map(async (userId) => {
      for (let done = 0; done < work.pairs; done += 1) {
        const generationId = randomUUID()
        const held = await pair.hold(generationId, userId)
        const captured = await pair.capture(generationId)
        if (held !== 'ok' || captured !== 'captured') throw new Error(`a pair ended ${held}, ${captured}`)
      }
    }),
  )
  const seconds = (performance.now() - started) / 1_000
  return (2 * work.people.length * work.pairs) / seconds
}

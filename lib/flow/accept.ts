import { type ModelCard, type Quote, rateFor } from '../catalog/index.js'
import type { Draft } from '../draft/index.js'
import { addSeconds, degrade, isOutage } from '../kernel/index.js'
import { type HoldResult, hold } from '../ledger/index.js'
import type { World } from '../world/world.js'
import { startOfDay, startOfHour } from './day.js'
import { useOf } from './offer.js'
import { placeOf } from './reply.js'
import type { Scene } from './scene.js'

/** A submit that outlives this is over: its function is dead (maxDuration 60 s). */
const SUBMIT_LEASE_SECONDS = 60

/** What the confirm button stands for: the draft whose quote it was, with the price as it is now. */
export interface Confirmed {
  card: ModelCard
  draft: Draft
  quote: NonNullable<Draft['quote']>
  price: Quote
  /** The person was asked about a price above their own sum. */
  asked: boolean
}

/**
 * Accepts, and asks once more when no answer came: the first may have been done all the same, and then the
 * second says `repeated`. Only this may turn to the way without a database: after it, KIE may have the task.
 */
export async function acceptTwice(
  world: World,
  scene: Scene,
  confirmed: Confirmed,
): Promise<HoldResult | 'away'> {
  try {
    return await accept(world, scene, confirmed)
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
  }
  try {
    return await accept(world, scene, confirmed)
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    return 'away'
  }
}

function accept(world: World, scene: Scene, confirmed: Confirmed): Promise<HoldResult> {
  const { config, at, incoming } = scene
  return hold(world.db, {
    generationId: confirmed.quote.generation,
    userId: incoming.person.id,
    chatId: incoming.chatId,
    messageId: placeOf(scene).messageId,
    model: confirmed.card.id,
    api: confirmed.card.api,
    format: useOf(confirmed.card, confirmed.draft.format ?? ''),
    language: scene.say.language,
    amount: confirmed.quote.free ? 0 : confirmed.price.amount,
    free: confirmed.quote.free,
    asked: confirmed.asked,
    quotedMilli: confirmed.price.credits,
    refundRate: confirmed.price.refundable ? rateFor(config.pricing) : null,
    input: confirmed.draft.values,
    maxRunning: config.maxRunning,
    freeLimit: config.free.perDay,
    freeSince: startOfDay(at),
    hourLimit: config.free.perHour,
    hourSince: startOfHour(at),
    leaseUntil: addSeconds(at, Math.min(SUBMIT_LEASE_SECONDS, config.deadlineSeconds)),
    deadlineAt: addSeconds(at, config.deadlineSeconds),
    at,
  })
}

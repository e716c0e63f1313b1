import { type ModelCard, type Quote, rateFor, usualSecondsFor, usualShare } from '../catalog/index.js'
import type { Draft } from '../draft/index.js'
import { addSeconds, degrade, isOutage } from '../kernel/index.js'
import {
  type HoldManyRequest,
  type HoldManyResult,
  type HoldPart,
  type HoldResult,
  hold,
  holdMany,
} from '../ledger/index.js'
import type { World } from '../world/world.js'
import { startOfDay, startOfHour } from './day.js'
import { useOf } from './offer.js'
import { placeOf } from './reply.js'
import type { Scene } from './scene.js'

/** A submit that outlives this is over: its function is dead (maxDuration 60 s). */
export const SUBMIT_LEASE_SECONDS = 60

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
export async function twice<T>(accept: () => Promise<T>): Promise<T | 'away'> {
  try {
    return await accept()
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
  }
  try {
    return await accept()
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    return 'away'
  }
}

/** Accepts what was confirmed and holds its price; `away` while the database is. */
export function acceptTwice(world: World, scene: Scene, confirmed: Confirmed): Promise<HoldResult | 'away'> {
  return twice(() => hold(world.db, { ...sharedBy(scene, confirmed), ...partOf(scene, confirmed) }))
}

/** Accepts several generations of one request and holds their prices, all of them or none. */
export function acceptMany(
  world: World,
  scene: Scene,
  parts: readonly [Confirmed, ...Confirmed[]],
): Promise<HoldManyResult | 'away'> {
  const own = parts.map((part, index) => ({
    ...partOf(scene, part),
    // The first goes on in the message that was pressed.
    ...(index > 0 && { messageId: null }),
  }))
  return twice(() => holdMany(world.db, { ...sharedBy(scene, parts[0]), parts: own }))
}

/** How long it is said to take, and how many times as long that is as a usual request of its model. */
export function usualOf({ card, draft }: Pick<Confirmed, 'card' | 'draft'>) {
  return { seconds: usualSecondsFor(card, draft.values), share: usualShare(card, draft.values) }
}

/** What a generation has of its own. */
function partOf(scene: Scene, { draft, quote, price }: Confirmed): HoldPart {
  return {
    generationId: quote.generation,
    messageId: placeOf(scene).messageId,
    amount: quote.free ? 0 : price.amount,
    quotedMilli: price.credits,
    input: draft.values,
  }
}

function sharedBy(scene: Scene, confirmed: Confirmed): Omit<HoldManyRequest, 'parts'> {
  const { config, at, incoming } = scene
  const { card, draft } = confirmed
  return {
    userId: incoming.person.id,
    chatId: incoming.chatId,
    model: card.id,
    api: card.api,
    format: useOf(card, draft.format ?? ''),
    language: scene.say.language,
    free: confirmed.quote.free,
    asked: confirmed.asked,
    usual: usualOf(confirmed),
    refundRate: confirmed.price.refundable ? rateFor(config.pricing) : null,
    maxRunning: config.maxRunning,
    freeLimit: config.free.perDay,
    freeSince: startOfDay(at),
    hourLimit: config.free.perHour,
    hourSince: startOfHour(at),
    leaseUntil: addSeconds(at, Math.min(SUBMIT_LEASE_SECONDS, config.deadlineSeconds)),
    deadlineAt: addSeconds(at, config.deadlineSeconds),
    at,
  }
}

import { type Generation, progressOf, redrawEnd, submit, watchProgress } from '../generation/index.js'
import { finish } from '../inbox/index.js'
import { addSeconds, note } from '../kernel/index.js'
import type { Preferences } from '../preferences/index.js'
import type { World } from '../world/world.js'
import { type Confirmed, usualOf } from './accept.js'
import { dayOf, hourOf } from './day.js'
import { uncountFree } from './generate-free.js'
import { keepAsked } from './keep-asked.js'
import { useOf } from './offer.js'
import { prefsOf } from './preferences.js'
import { placeOf, putScreen } from './reply.js'
import type { Scene } from './scene.js'

/**
 * The money is held: the progress screen of a generation goes up, in the message that it names or in one of
 * its own, while KIE is being asked.
 */
export async function start(world: World, scene: Scene, generation: Generation): Promise<void> {
  await keepAsked(world, generation)
  const { chatId, messageId, replyTo } = generation
  const place = { chatId, messageId, answers: replyTo }
  const shown = putScreen(world, place, progressOf(world, generation, { begun: true }))
  shown.catch(() => null) // Awaited inside; a failure there must not end the process meanwhile.
  if (generation.free) await countFree(world, scene, generation.id)
  const outcome = await submit(world, { generation, shown })
  note('submit', outcome)
  if (outcome === 'over')
    await redrawEnd(world, generation.id) // The callback was faster than our own screen.
  else if (outcome !== 'refused') world.background(() => watchProgress(world, generation.id))
  if (generation.free && outcome === 'refused') await uncountFree(world, scene, generation.id)
}

/**
 * Redis learns of a free run before KIE does: should the database go away meanwhile, a repeated tap finds it
 * there. The row is owed by now, so the claim may end here.
 */
async function countFree(world: World, scene: Scene, generation: string): Promise<void> {
  const { event, entry, incoming, at } = scene
  const began = { generation, day: dayOf(at), hour: hourOf(at) }
  await finish(world, { event, user: incoming.person.id, entry, tap: true, began })
}

/**
 * The row as it was just accepted; reading it back would cost a round trip. What its person set comes from
 * the database, which accepted it; while that is away, from what this chat remembers.
 */
export function acceptedGeneration(
  scene: Scene,
  confirmed: Confirmed,
  prefs: Preferences = prefsOf(scene),
): Generation {
  return {
    id: confirmed.quote.generation,
    userId: scene.incoming.person.id,
    chatId: scene.incoming.chatId,
    replyTo: scene.incoming.group?.message ?? null,
    messageId: placeOf(scene).messageId,
    model: confirmed.card.id,
    api: confirmed.card.api,
    format: useOf(confirmed.card, confirmed.draft.format ?? ''),
    language: scene.say.language,
    amount: confirmed.quote.free ? 0 : confirmed.price.amount,
    charged: null,
    quotedMilli: confirmed.price.credits,
    creditsMilli: null,
    refundable: confirmed.price.refundable,
    free: confirmed.quote.free,
    state: 'accepted',
    money: confirmed.quote.free ? 'none' : 'held',
    input: confirmed.draft.values,
    taskId: null,
    acceptedAt: scene.at,
    submittedAt: null,
    resolvedAt: null,
    deliveredAt: null,
    deadlineAt: addSeconds(scene.at, scene.config.deadlineSeconds),
    deliveries: 0,
    late: false,
    result: null,
    files: null,
    errorCode: null,
    usualSeconds: usualOf(confirmed).seconds,
    first: false,
    prefs,
  }
}

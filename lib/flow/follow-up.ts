import { catalog } from '../catalog/index.js'
import type { Draft } from '../draft/index.js'
import {
  endOf,
  failureOn,
  type Generation,
  generationFrom,
  lookAt,
  progressOf,
  type Request,
  readGeneration,
  requestOf,
} from '../generation/index.js'
import { degrade, isOutage, note, unreachable } from '../kernel/index.js'
import { release } from '../ledger/index.js'
import type { World } from '../world/world.js'
import { again } from './decide-form.js'
import { goneView } from './offer.js'
import { reply, toast } from './reply.js'
import { showResults } from './results.js'
import { save } from './save.js'
import type { Scene } from './scene.js'
import { databaseAway, showConfirm, showOutdated } from './views.js'
import { weighedDraft } from './weigh.js'

/** Where a generation stands: its bar, its end, or the word that there is no such thing. */
export async function showProgress(world: World, scene: Scene, generationId: string): Promise<Response> {
  const generation = await readOwn(world, scene, generationId)
  // The bar stays where it is: it says more than an apology in its place.
  if (generation === 'away') return toast(scene, scene.say.databaseAway.title, { alert: true })
  if (!generation) return showOutdated(world, scene)
  if (generation.resolvedAt === null) {
    const response = await reply(world, scene, { screen: progressOf(world, generation) })
    world.background(() => seekNews(world, generation))
    return response
  }
  const succeeded = generation.state === 'succeeded' || generation.late
  return reply(world, scene, {
    screen: endOf(world, generation),
    toast: succeeded ? scene.say.toast.alreadyDone : undefined,
  })
}

/** Whoever asks how far it is makes us ask too: a lost callback must not keep a finished result. */
async function seekNews(world: World, generation: Generation): Promise<void> {
  try {
    await lookAt(world, generation, { last: false, drawn: true })
  } catch (error) {
    if (!isOutage(error)) throw error // The cron looks again.
  }
}

/** A generation of this person; null for any other, `away` while the database is. */
export async function readOwn(
  world: World,
  scene: Scene,
  generationId: string,
): Promise<Generation | null | 'away'> {
  try {
    return await readGeneration(world.db, { generationId, userId: scene.incoming.person.id })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return 'away'
  }
}

/** "Cancel": the money goes back at once; a result that comes all the same is delivered free. */
export async function cancelGeneration(world: World, scene: Scene, generationId: string): Promise<Response> {
  try {
    const released = await release(world.db, {
      generationId,
      taskId: null,
      verdict: 'cancelled',
      errorCode: 'cancelled',
      errorReason: null,
      deliveryLeaseUntil: null,
      userId: scene.incoming.person.id,
      at: scene.at,
    })
    note('release', released.outcome)
    switch (released.outcome) {
      case 'released':
      case 'repeated':
      case 'owed':
        return reply(world, scene, {
          screen: failureOn(world, generationFrom(released.generation)),
          toast: scene.say.toast.cancelled,
        })
      case 'final':
        return toast(scene, scene.say.toast.alreadyDone)
      case 'foreign':
      case 'unknown':
        return showOutdated(world, scene)
      default:
        return unreachable(released.outcome)
    }
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return toast(scene, scene.say.databaseAway.title, { alert: true })
  }
}

/** "Again": the same choices on a fresh confirm screen, at the price of today. */
export async function repeatGeneration(world: World, scene: Scene, generationId: string): Promise<Response> {
  const generation = await readOwn(world, scene, generationId)
  if (generation === 'away') return databaseAway(world, scene)
  const request = generation && requestOf(generation)
  return request ? askAgain(world, scene, { request, notice: null }) : showOutdated(world, scene)
}

/**
 * Choices made some time ago on a fresh confirm screen, or what has to be asked again, with a few words over
 * it; of a model that is gone, the one to take instead.
 */
export async function askAgain(
  world: World,
  scene: Scene,
  asked: { request: Request; notice: string | null },
): Promise<Response> {
  const { card, format, values } = asked.request
  if (!catalog.isOffered(card.id)) return reply(world, scene, { screen: goneView(card, scene.say) })
  const draft: Draft = { v: 1, id: world.ids.short(), model: card.id, format, values, step: 0, quote: null }
  return resume(world, scene, { draft: await weighedDraft(world, scene, draft), notice: asked.notice })
}

/** Goes on with choices made some time ago: to the confirm screen, or to what has to be asked again. */
export async function resume(
  world: World,
  scene: Scene,
  { draft, notice = null }: { draft: Draft; notice?: string | null },
): Promise<Response> {
  const decision = again(scene, draft)
  if (decision.kind === 'confirm') {
    const told = [notice, decision.notice].filter(Boolean).join(' ') || null
    return showConfirm(world, scene, { ...decision, notice: told })
  }
  if (decision.kind === 'results') return showResults(world, scene, decision)
  return decision.kind === 'save' ? save(world, scene, decision) : showOutdated(world, scene)
}

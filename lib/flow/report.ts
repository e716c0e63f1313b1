import { REPORT_REASONS, type ReportReason, textsOf } from '../../content/index.js'
import {
  closeReport,
  costOf,
  type Generation,
  openReport,
  readGeneration,
  takenOf,
  tellOperators,
  titleOf,
} from '../generation/index.js'
import { addSeconds, degrade, isOutage } from '../kernel/index.js'
import { TTL } from '../redis/index.js'
import { cutText, type Screen } from '../telegram/screen.js'
import { pageScreen } from '../telegram/screens/menus.js'
import {
  askReportScreen,
  reportedScreen,
  reportForScreen,
  reportWordsScreen,
} from '../telegram/screens/panel.js'
import type { World } from '../world/world.js'
import { forgetIdle } from './idle.js'
import { messageOf, reply, toast } from './reply.js'
import { save } from './save.js'
import type { Scene } from './scene.js'
import { TELLING_SECONDS, tellDecision } from './tell-report.js'
import { databaseAway, showOutdated } from './views.js'

const MOST_WORDS = 1_000

/** True when there is somebody to look at reports. */
function isSeen(scene: Scene): boolean {
  return scene.config.adminIds.length > 0
}

/** "Something is wrong": what is it? */
export function askReport(scene: Scene, generation: Generation): Screen {
  const cost = costOf(generation)
  const view = { generation: generation.id, title: titleOf(generation), cost, seen: isSeen(scene) }
  return askReportScreen(view, scene.say)
}

/** A reason was pressed; the one that has no name is asked for in words. */
export function giveReason(
  world: World,
  scene: Scene,
  given: { generation: Generation; reason: string },
): Promise<Response> {
  const { id } = given.generation
  const reason = REPORT_REASONS.find((known) => known === given.reason)
  if (!reason) return showOutdated(world, scene)
  if (reason !== 'other') return report(world, scene, { generation: id, reason, words: null })
  return save(world, scene, {
    kind: 'save',
    session: { ...scene.session, asking: { what: 'report', about: id } },
    screen: reportWordsScreen(id, scene.say),
  })
}

/** Writes down that something is wrong with a result, once, and tells the operators. */
export async function report(
  world: World,
  scene: Scene,
  said: { generation: string; reason: ReportReason; words: string | null },
): Promise<Response> {
  const { generation: generationId, reason } = said
  const userId = scene.incoming.person.id
  const words = said.words === null ? null : cutText(said.words, MOST_WORDS)
  try {
    const opened = await openReport(world.db, { generationId, userId, reason, words, at: scene.at })
    if (opened.outcome === 'unknown') return await showOutdated(world, scene)
    const known = opened.outcome === 'repeated' ? scene.say.reportedBefore[opened.state ?? 'open'] : null
    const generation = await readGeneration(world.db, { generationId, userId })
    // Whoever brings an open one again tells of it again: the first time may have died on its way.
    const isOpen = known === null || opened.state === 'open'
    if (isOpen && generation) await tellAbout(world, generation, { reason, words })
    if (known !== null) return await tellKnown(world, scene, known)
    const view = {
      generation: generationId,
      cost: generation ? costOf(generation) : 'taken',
      seen: isSeen(scene),
    }
    return await reply(world, scene, { screen: reportedScreen(view, scene.say) })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return databaseAway(world, scene)
  }
}

/** A second report changes nothing: by a press it is said over the screen, by words on a screen. */
async function tellKnown(world: World, scene: Scene, known: string): Promise<Response> {
  if (scene.incoming.event.kind === 'tap') return toast(scene, known, { alert: true })
  return reply(world, scene, { screen: pageScreen({ title: known }, scene.say) })
}

/** Tells the operators of a report, once an hour at most; what reached none of them is told the next time. */
async function tellAbout(
  world: World,
  generation: Generation,
  said: { reason: ReportReason; words: string | null },
): Promise<void> {
  const view = {
    person: generation.userId,
    title: titleOf(generation),
    sum: takenOf(world, {
      ...generation,
      ...(generation.money !== 'captured' && { amount: 0, charged: null }),
    }),
    generation: generation.id,
    ...said,
  }
  const told = world.redis.keys.alarm(`report:${generation.id}`)
  if (!(await isFirst(world, told))) return
  world.log.warn('report', { generation: generation.id, model: generation.model, reason: said.reason })
  const reached = await tellOperators(world, messageOf(reportForScreen(view, textsOf('ru'))))
  if (!reached) await forget(world, told)
}

async function isFirst(world: World, key: string): Promise<boolean> {
  try {
    return await world.redis.setOnce(key, '1', TTL.alarm)
  } catch (error) {
    if (!isOutage(error)) throw error
    return true // With Redis away a report may be told more than once.
  }
}

async function forget(world: World, key: string): Promise<void> {
  try {
    await world.redis.remove(key)
  } catch (error) {
    if (!isOutage(error)) throw error
  }
}

/** An operator decides about a report, once; the person is told in the same breath. */
export async function decideReport(
  world: World,
  scene: Scene,
  decided: { go: 'pay-back' | 'decline'; generation: string },
): Promise<Response> {
  const { say, config, at } = scene
  const by = scene.incoming.person.id
  if (!config.adminIds.includes(by)) return toast(scene, say.reportClosed.foreign, { alert: true })
  const payBack = decided.go === 'pay-back'
  try {
    const closed = await closeReport(world.db, {
      generationId: decided.generation,
      payBack,
      by,
      tellAt: addSeconds(at, TELLING_SECONDS),
      at,
    })
    if (closed.outcome !== 'ok' || !closed.generation) {
      return toast(scene, say.reportClosed[closed.outcome === 'ok' ? 'unknown' : closed.outcome], {
        alert: true,
      })
    }
    const state = payBack ? 'paid_back' : 'declined'
    await forgetIdle(world) // Whoever dies before the word is out leaves it to the cron.
    await tellDecision(world, { ...closed, generation: closed.generation, state })
    return await reply(world, scene, { screen: pageScreen({ title: say.reportClosed[state] }, say) })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return toast(scene, say.databaseAway.title, { alert: true })
  }
}

import { parseDraft } from '../draft/index.js'
import { rememberSent } from '../generation/index.js'
import { FORGOTTEN } from '../inbox/index.js'
import { degrade, isOutage, note, unreachable } from '../kernel/index.js'
import { TTL } from '../redis/index.js'
import { TelegramRefusal, upload } from '../telegram/port.js'
import type { PrivacyAction } from '../telegram/privacy-buttons.js'
import { keyboard, renderCaption } from '../telegram/screen.js'
import {
  exportedScreen,
  forgetScreen,
  forgetSureScreen,
  forgottenScreen,
  privacyScreen,
  runningScreen,
} from '../telegram/screens/privacy.js'
import { exportPerson, forgetPerson } from '../user/index.js'
import type { World } from '../world/world.js'
import { bringAshoreOf } from './adrift.js'
import { sumOf } from './offer.js'
import { reply, toast } from './reply.js'
import { runningNow } from './running-now.js'
import type { Scene } from './scene.js'
import { stop } from './stop.js'
import { databaseAway } from './views.js'

/** What a person wants done with what we hold on them, or stopped. */
export async function performPrivacy(
  world: World,
  scene: Scene,
  action: PrivacyAction | { go: 'stop' },
): Promise<Response> {
  const { say } = scene
  switch (action.go) {
    case 'stop':
      return stop(world, scene)
    case 'privacy':
      return reply(world, scene, { screen: privacyScreen(say) })
    case 'forget':
      return reply(world, scene, { screen: forgetScreen(say) })
    case 'forget-sure':
      return reply(world, scene, { screen: forgetSureScreen(say) })
    case 'export':
    case 'forget-done':
      return withDb(world, scene, () =>
        action.go === 'export' ? sendExport(world, scene, action.page) : forget(world, scene),
      )
    default:
      return unreachable(action)
  }
}

async function withDb(world: World, scene: Scene, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return databaseAway(world, scene)
  }
}

/** Sends a part of everything we hold as a file. What Telegram does not take now is asked for again. */
async function sendExport(world: World, scene: Scene, page: number): Promise<Response> {
  const { incoming, say } = scene
  const { held, more } = await exportPerson(world.db, { userId: incoming.person.id, page })
  const part = page + 1
  const screen = exportedScreen({ part, more }, say)
  const name = more || page > 0 ? `my-data-${part}.json` : 'my-data.json'
  const body = new TextEncoder().encode(JSON.stringify(held, null, 2))
  try {
    await world.telegram.call('sendDocument', {
      chat_id: incoming.chatId,
      document: upload({ body, name, mime: 'application/json' }),
      caption: renderCaption(screen),
      parse_mode: 'HTML',
      reply_markup: keyboard(screen.rows),
    })
  } catch (error) {
    if (!(error instanceof TelegramRefusal) && !isOutage(error, 'telegram')) throw error
    note('unsent', 'export')
    return toast(scene, say.toast.apology, { alert: true })
  }
  return toast(scene)
}

/** Erases a person, here and in Redis; while something is open it says what. */
async function forget(world: World, scene: Scene): Promise<Response> {
  const { incoming, entry, say, config } = scene
  const userId = incoming.person.id
  await bringAshoreOf(world, userId)
  const { outcome, available, runs } = await forgetPerson(world.db, { userId, at: scene.at })
  note('forget', outcome)
  if (outcome === 'open') {
    const running = await runningNow(world, scene)
    return reply(world, scene, { screen: runningScreen({ why: 'forget', running }, say) })
  }
  await forgetInRedis(world, scene)
  // What comes late of them is not sent any more, and their files are remembered nowhere.
  await Promise.all(runs.map((generationId) => rememberSent(world, { generationId, files: null })))
  entry.sessionSaved = true // Nothing of this visit is written down any more.
  const left = available > 0 ? sumOf(config, available) : null
  return reply(world, scene, { screen: forgottenScreen({ left }, say) })
}

async function forgetInRedis(world: World, scene: Scene): Promise<void> {
  const { keys } = world.redis
  const { id } = scene.incoming.person
  const quoted = parseDraft(scene.entry.draft)?.quote?.generation
  const own = [keys.session(id), keys.draft(id), ...(quoted ? [keys.confirm(id, quoted)] : [])]
  try {
    await Promise.all([
      ...own.map((key) => world.redis.remove(key)),
      world.redis.set(keys.seen(id), FORGOTTEN, TTL.forgotten), // Buttons of before would store them again.
    ])
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
    degrade('redis') // What is left there ends by itself.
  }
}

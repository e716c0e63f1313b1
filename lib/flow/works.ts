import { degrade, isOutage, unreachable } from '../kernel/index.js'
import { pageScreen } from '../telegram/screens/menus.js'
import { historySearchScreen } from '../telegram/screens/works.js'
import type { WorksAction } from '../telegram/works-buttons.js'
import type { World } from '../world/world.js'
import { showFoundWorks, showHistory, showWork } from './history.js'
import { reply, toast } from './reply.js'
import { save } from './save.js'
import type { Scene } from './scene.js'
import { sendAlbumOf, sendOriginal, sendWorkAgain } from './send-again.js'

/** What is asked for: a press, or the words that were searched for. */
export type WorksRequest = WorksAction | { go: 'history-found'; words: string }

/**
 * What a person made: lists, one generation, its files once more. While the database is away the screens say
 * so, and what would only send leaves the screen as it is.
 */
export async function showWorks(world: World, scene: Scene, request: WorksRequest): Promise<Response> {
  try {
    return await carryOut(world, scene, request)
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return away(world, scene, request)
  }
}

function carryOut(world: World, scene: Scene, request: WorksRequest): Promise<Response> {
  switch (request.go) {
    case 'history':
      return showHistory(world, scene, request)
    case 'history-search':
      return save(world, scene, {
        kind: 'save',
        session: { ...scene.session, asking: { what: 'history' } },
        screen: historySearchScreen(scene.say),
      })
    case 'history-found':
      return showFoundWorks(world, scene, request.words)
    case 'work':
      return showWork(world, scene, request)
    case 'resend':
      return sendWorkAgain(world, scene, request.work)
    case 'original':
      return sendOriginal(world, scene, request.work)
    case 'album':
      return sendAlbumOf(world, scene, request)
    default:
      return unreachable(request)
  }
}

const SENDS: readonly WorksRequest['go'][] = ['resend', 'original', 'album']

async function away(world: World, scene: Scene, request: WorksRequest): Promise<Response> {
  const { say } = scene
  if (SENDS.includes(request.go)) return toast(scene, say.worksToast.away, { alert: true })
  return reply(world, scene, { screen: pageScreen(say.historyAway, say) })
}

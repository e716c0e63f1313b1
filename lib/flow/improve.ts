import { textsOf } from '../../content/index.js'
import { describedBy, GOALS, type Goal, withMore } from '../catalog/index.js'
import { copied } from '../draft/index.js'
import { type Generation, goalsFor, type Request, requestOf } from '../generation/index.js'
import type { World } from '../world/world.js'
import { wayOf } from './cheaper-way.js'
import { askAgain } from './follow-up.js'
import { toast } from './reply.js'
import type { Scene } from './scene.js'
import { showOutdated } from './views.js'

const CYRILLIC = /\p{Script=Cyrillic}/u

/** The words of the language a request is written in, whatever its person reads. */
export function wordsOfRequest(request: string): ReturnType<typeof textsOf> {
  return textsOf(CYRILLIC.test(request) ? 'ru' : 'en')
}

/** The request of a result changed for a goal, on a confirm screen: nothing runs before it is looked at. */
export function improveFor(
  world: World,
  scene: Scene,
  asked: { generation: Generation; goal: string },
): Promise<Response> {
  const request = requestOf(asked.generation)
  const goal = GOALS.find((known) => known === asked.goal)
  if (!request || !goal || !goalsFor(request, scene.config).includes(goal)) return showOutdated(world, scene)
  const better = goal === 'cheaper' ? cheaperRequest(scene, request) : betterRequest(request, goal)
  if (!better) return Promise.resolve(toast(scene, scene.say.fullWords, { alert: true }))
  return askAgain(world, scene, { request: better, notice: scene.say.improved(goal) })
}

/** The same request with what the goal adds to its words; null where that does not fit or stands there. */
function betterRequest(request: Request, goal: Exclude<Goal, 'cheaper'>): Request | null {
  const described = describedBy(request.card, request.format, request.values)
  if (!described) return null
  const { step, words } = described
  const more = wordsOfRequest(words).better(goal, request.card.output)
  const joined = words.includes(more) ? null : withMore(step, words, more)
  return joined === null ? null : { ...request, values: { ...request.values, [step.field]: joined } }
}

function cheaperRequest(scene: Scene, request: Request): Request | null {
  const { card, format, values } = request
  const draft = { v: 1, id: '', model: card.id, format, values, step: 0, quote: null } as const
  const way = wayOf(card, draft, scene.config)
  if (!way) return null
  return way.kind === 'setting'
    ? { ...request, values: { ...values, [way.field]: way.value } }
    : { card: way.card, format, values: copied(way.values) }
}

import { earlierIn, isKept, unweighed, usualSecondsFor } from '../catalog/index.js'
import { copied, type Draft } from '../draft/index.js'
import { type Generation, type Request, requestOf, VARIANTS, variantsOf } from '../generation/index.js'
import { variantsScreen } from '../telegram/screens/panel.js'
import type { World } from '../world/world.js'
import { isPublic } from './group.js'
import { wordsOfRequest } from './improve.js'
import { keepBoth } from './keep.js'
import { isFree, priced, sumOf } from './offer.js'
import { reply, toast } from './reply.js'
import type { Scene } from './scene.js'
import { apologise, readUser, showOutdated } from './views.js'
import { weighedDraft } from './weigh.js'

/** Three variants of one request, and what they cost together. */
export interface Variants {
  requests: { request: Request; price: Extract<ReturnType<typeof priced>, { ok: true }>['quote'] }[]
  /** Minor units, of all of them. */
  amount: number
  /** What is added to the words of each; none where seeds make them differ. */
  phrases: readonly string[]
}

/** The variants of a request with the first of these ids; null where there are none, or no price for one. */
export function variantsFor(scene: Scene, request: Request, first: string): Variants | null {
  let phrases: readonly string[] = []
  const requests = variantsOf(request, {
    first,
    phrases: (words) => {
      phrases = wordsOfRequest(words).variation(request.card.output)
      return phrases
    },
  })
  const known = (requests ?? []).flatMap((one) => {
    const price = priced(one.card, one.values, scene.config)
    return price.ok ? [{ request: one, price: price.quote }] : []
  })
  if (known.length < VARIANTS) return null
  return { requests: known, amount: known.reduce((sum, { price }) => sum + price.amount, 0), phrases }
}

/**
 * Three variants of a result on a confirm screen of their own: one price for all of them, under the id of the
 * first. The form being filled stays as it is.
 */
export async function showVariants(
  world: World,
  scene: Scene,
  asked: { generation: Pick<Generation, 'id' | 'model' | 'format' | 'input'>; toast?: string; paid?: true },
): Promise<Response> {
  const { generation } = asked
  const { config, say } = scene
  const request = await measured(world, scene, requestOf(generation))
  if (request && unweighed(request.card, request.values).length > 0) {
    return toast(scene, say.unseen, { alert: true })
  }
  const first = world.ids.uuid()
  const variants = request && variantsFor(scene, request, first)
  if (!request || !variants) return showOutdated(world, scene)
  const { card, format, values } = request
  const earlier = earlierIn(values)
  if (earlier && !isKept(earlier, scene.at)) return toast(scene, say.earlierGone, { alert: true })
  const user = await readUser(world, scene, null)
  const freeLeft = user ? Math.max(0, config.free.perDay - user.freeUsed) : null
  const hourLeft = config.free.perHour - (user?.freeUsedHour ?? 0)
  const enough = (freeLeft ?? config.free.perDay) >= VARIANTS && hourLeft >= VARIANTS
  const free = !asked.paid && isFree(card, config) && enough
  const quote = { generation: first, amount: variants.amount, free, of: generation.id }
  const draft: Draft = {
    v: 1,
    id: world.ids.short(),
    model: card.id,
    format,
    values: copied(values),
    step: 0,
    quote,
  }
  const saved = await keepBoth(world, scene, { draft, confirms: first, aside: 'always' })
  if (saved !== 'ok') return apologise(world, scene)
  const screen = variantsScreen(
    {
      title: card.title,
      of: generation.id,
      first,
      words: wordsIn(request),
      changes: variants.phrases,
      sum: sumOf(config, variants.amount),
      free,
      freeLeft,
      balance: user && !isPublic(scene) ? sumOf(config, user.available) : null,
      seconds: usualSecondsFor(card, values),
    },
    say,
  )
  return reply(world, scene, { screen, toast: asked.toast })
}

/** The request with its files measured where they make its price: an old row may not know them. */
async function measured(world: World, scene: Scene, request: Request | null): Promise<Request | null> {
  if (!request) return null
  const { card, values } = request
  const weighed = await weighedDraft(world, scene, { model: card.id, values: copied(values) })
  return { ...request, values: weighed.values }
}

/** The words that all variants share. */
function wordsIn({ values }: Request): string | null {
  const { prompt } = values
  return typeof prompt === 'string' && prompt !== '' ? prompt : null
}

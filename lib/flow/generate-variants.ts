import { VARIANTS, variantIds } from '../generation/index.js'
import { assert, degrade, note, unreachable } from '../kernel/index.js'
import type { HoldManyResult, HoldOutcome } from '../ledger/index.js'
import type { Preferences } from '../preferences/index.js'
import { pageScreen } from '../telegram/screens/menus.js'
import type { World } from '../world/world.js'
import { acceptMany, type Confirmed } from './accept.js'
import { minutesToHour } from './day.js'
import { showProgress } from './follow-up.js'
import { isFree, sumOf } from './offer.js'
import { reply, toast } from './reply.js'
import type { Scene } from './scene.js'
import { tellShort } from './short.js'
import { acceptedGeneration, start } from './start.js'
import { tellBound } from './tell-bound.js'
import { showVariants, variantsFor } from './variants.js'
import { databaseAway } from './views.js'

/** What was pressed: the request, and the generation it is a variant of. */
type Pressed = Pick<Confirmed, 'card' | 'draft' | 'quote' | 'asked'> & { of: string }

/**
 * "Generate" for three variants: their prices are held together or not at all, then each runs by itself in a
 * message of its own. The id in the button makes every repeat the same three.
 */
export async function generateVariants(world: World, scene: Scene, pressed: Pressed): Promise<Response> {
  const { card, draft, quote, asked } = pressed
  const variants = variantsFor(scene, { card, ...draft }, quote.generation)
  if (variants?.amount !== quote.amount || (quote.free && !isFree(card, scene.config))) {
    return confirmAgain(world, scene, { pressed, toast: scene.say.priceChanged })
  }
  if (!world.kie.open()) {
    degrade('kie')
    return reply(world, scene, { screen: pageScreen(scene.say.providerAway, scene.say) })
  }
  const ids = variantIds(quote.generation)
  const parts = variants.requests.map(({ request, price }, index): Confirmed => {
    const own = { ...quote, generation: ids[index] ?? '' }
    return { card, draft: { ...draft, values: request.values }, quote: own, price, asked }
  })
  const [first, ...others] = parts
  assert(first && others.length === VARIANTS - 1, 'there are three variants')
  const held = await acceptMany(world, scene, [first, ...others])
  if (held === 'away') return databaseAway(world, scene)
  note('hold', held.outcome)
  if (held.outcome !== 'ok') {
    const whole = { ...first, draft, quote, price: { ...first.price, amount: variants.amount } }
    return refuse(world, scene, { held, outcome: held.outcome, pressed, whole })
  }
  await Promise.all(parts.map((part, index) => startOne(world, scene, { part, index, prefs: held.prefs })))
  return toast(scene)
}

/** The first variant goes on in the message that was pressed, each other in one of its own. */
function startOne(
  world: World,
  scene: Scene,
  at: { part: Confirmed; index: number; prefs: Preferences },
): Promise<void> {
  const generation = acceptedGeneration(scene, at.part, at.prefs)
  return start(world, scene, at.index === 0 ? generation : { ...generation, messageId: null })
}

function confirmAgain(
  world: World,
  scene: Scene,
  at: { pressed: Pressed; toast: string; paid?: true },
): Promise<Response> {
  const { draft, of } = at.pressed
  const format = draft.format ?? ''
  const generation = { id: of, model: draft.model, format, input: draft.values }
  return showVariants(world, scene, { ...at, generation })
}

interface Refused {
  held: HoldManyResult
  outcome: Exclude<HoldOutcome, 'ok'>
  pressed: Pressed
  /** All three as one, for their price together. */
  whole: Confirmed
}

function refuse(world: World, scene: Scene, refused: Refused): Promise<Response> | Response {
  const { say, config } = scene
  const { held, outcome, pressed, whole } = refused
  switch (outcome) {
    case 'repeated':
      return showProgress(world, scene, whole.quote.generation)
    case 'foreign':
      return toast(scene, say.toast.foreign)
    case 'short':
      return tellShort(world, scene, { confirmed: whole, available: held.available })
    case 'cap':
    case 'ask':
      return tellBound(world, scene, { confirmed: whole, held })
    case 'limit':
      return toast(scene, say.noRoom, { alert: true })
    case 'quota': {
      const price = sumOf(config, whole.price.amount)
      const over = say.quotaOver({ perDay: config.free.perDay, price })
      return confirmAgain(world, scene, { pressed, toast: over.title, paid: true })
    }
    case 'hour': {
      const over = say.hourOver(minutesToHour(scene.at))
      return confirmAgain(world, scene, { pressed, toast: over, paid: true })
    }
    case 'debt':
      return toast(scene, say.debt(sumOf(config, held.debt)), { alert: true })
    case 'blocked':
      return toast(scene, say.blocked, { alert: true })
    default:
      return unreachable(outcome)
  }
}

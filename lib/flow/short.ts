import type { Action } from '../telegram/buttons.js'
import { shortScreen } from '../telegram/screens/payments.js'
import type { World } from '../world/world.js'
import type { Confirmed } from './accept.js'
import { alone, isPublic } from './group.js'
import { sumOf } from './offer.js'
import { packsFor } from './packs.js'
import { reopen } from './reopen.js'
import { reply } from './reply.js'
import type { Scene } from './scene.js'

/**
 * The way back to what was confirmed. What was pressed is the draft again, so that it leads to the same
 * screen; variants have a screen of their own, whatever the draft is. Throws Crossed.
 */
export async function wayBack(world: World, scene: Scene, { draft, quote }: Confirmed): Promise<Action> {
  if (quote.of !== undefined) return { go: 'variants', generation: quote.of }
  await reopen(world, scene, draft)
  return { go: 'confirm' }
}

/** Not enough money: how much is missing, and the shortest way to it. Throws Crossed. */
export async function tellShort(
  world: World,
  scene: Scene,
  short: { confirmed: Confirmed; available: number },
): Promise<Response> {
  const { amount } = short.confirmed.price
  const back = await wayBack(world, scene, short.confirmed)
  return showShort(world, scene, { amount, available: short.available, back })
}

/** How much of a price is missing, the shortest way to it, and back to what it is the price of. */
export async function showShort(
  world: World,
  scene: Scene,
  { amount, available, back }: { amount: number; available: number; back: Action },
): Promise<Response> {
  const { config } = scene
  const missing = amount - available
  const view = {
    need: sumOf(config, amount),
    have: sumOf(config, available),
    missing: sumOf(config, missing),
    stars: packsFor(missing, config.pricing.starRate),
    rate: config.pricing.starRate,
    back,
  }
  if (!isPublic(scene)) return reply(world, scene, { screen: shortScreen(view, scene.say) })
  // What they have is for them alone: the words come over the screen, the way to pay leads to them.
  return reply(world, scene, { ...alone(scene, 'topup'), toast: scene.say.short(view).title })
}

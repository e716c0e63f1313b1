import { assert } from '../kernel/index.js'
import type { HoldResult } from '../ledger/index.js'
import { askedScreen, cappedScreen } from '../telegram/screens/preferences.js'
import type { World } from '../world/world.js'
import type { Confirmed } from './accept.js'
import { alone, isPublic } from './group.js'
import { sumOf } from './offer.js'
import { reply } from './reply.js'
import type { Scene } from './scene.js'
import { wayBack } from './short.js'

/** The price meets what the person set: their day is full, or they wanted to be asked. Nothing is held. */
export async function tellBound(
  world: World,
  scene: Scene,
  made: { confirmed: Confirmed; held: Pick<HoldResult, 'outcome' | 'bound' | 'spent'> },
): Promise<Response> {
  const { config, say } = scene
  const { price, quote, card } = made.confirmed
  const { bound, spent, outcome } = made.held
  assert(bound !== null && spent !== null, 'a hold refused by what somebody set says by what')
  const back = await wayBack(world, scene, made.confirmed)
  const need = sumOf(config, price.amount)
  if (outcome === 'ask') {
    const view = {
      title: card.title,
      generation: quote.generation,
      sum: need,
      bound: sumOf(config, bound),
      back,
    }
    const screen = askedScreen(view, say)
    if (!isPublic(scene)) return reply(world, scene, { screen })
    // What they set is for them alone: it comes over the screen, and the screen only asks.
    const { paragraphs = [], ...question } = screen
    return reply(world, scene, { screen: question, toast: paragraphs.join(' ') })
  }
  if (isPublic(scene)) return reply(world, scene, alone(scene, 'settings'))
  const left = sumOf(config, Math.max(0, bound - spent))
  const view = { need, cap: sumOf(config, bound), spent: sumOf(config, spent), left, back }
  return reply(world, scene, { screen: cappedScreen(view, say) })
}

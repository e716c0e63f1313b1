import type { Sum } from '../../content/index.js'
import { assert } from '../kernel/index.js'
import type { HoldResult } from '../ledger/index.js'
import type { Action } from '../telegram/buttons.js'
import type { Button } from '../telegram/screen.js'
import { askedScreen, cappedScreen } from '../telegram/screens/preferences.js'
import type { World } from '../world/world.js'
import type { Confirmed } from './accept.js'
import { alone, isPublic } from './group.js'
import { sumOf } from './offer.js'
import { reply } from './reply.js'
import type { Scene } from './scene.js'
import { wayBack } from './short.js'

type Held = Pick<HoldResult, 'outcome' | 'bound' | 'spent'>

/** The price meets what the person set: their day is full, or they wanted to be asked. Nothing is held. */
export async function tellBound(
  world: World,
  scene: Scene,
  made: { confirmed: Confirmed; held: Held },
): Promise<Response> {
  const { config, say } = scene
  const { price, quote, card } = made.confirmed
  const back = await wayBack(world, scene, made.confirmed)
  const need = sumOf(config, price.amount)
  const yes = {
    text: say.labels.generate(need),
    action: { go: 'sure', generation: quote.generation },
    style: 'success',
  } as const
  return showBound(world, scene, { held: made.held, need, title: card.title, yes, back })
}

/** What the person set, against the price of what has this title; `yes` goes on all the same. */
export async function showBound(
  world: World,
  scene: Scene,
  made: { held: Held; need: Sum; title: string; yes: Button; back: Action },
): Promise<Response> {
  const { config, say } = scene
  const { need, title, yes, back } = made
  const { bound, spent, outcome } = made.held
  assert(bound !== null && spent !== null, 'a hold refused by what somebody set says by what')
  if (outcome === 'ask') {
    const screen = askedScreen({ title, sum: need, bound: sumOf(config, bound), yes, back }, say)
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

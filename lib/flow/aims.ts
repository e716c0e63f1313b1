import { AIMS, type Aim } from '../../content/index.js'
import { presetPlans } from '../catalog/index.js'
import type { Screen } from '../telegram/screen.js'
import { aimScreen, aimsScreen } from '../telegram/screens/aims.js'
import { isFree, nameOf } from './offer.js'
import { listedPreset, type Offered, offeredPreset } from './presets.js'
import { type Scene, tapOf } from './scene.js'

/** What an aim shows, the first ones that can be had today. */
const WAYS: Readonly<Record<Aim, readonly string[]>> = {
  ads: ['ad-banner', 'ad-scene', 'ad-clip', 'ad-poster', 'shop-card'],
  reels: ['reel-scene', 'reel-alive', 'reel-backdrop', 'kids-drawing'],
  design: ['brand-logo', 'brand-mascot', 'room-idea', 'brand-pattern', 'post-cover'],
  shop: ['shop-white', 'shop-card', 'shop-turn', 'shop-worn', 'cut-out'],
  sound: ['sound-voice', 'sound-song', 'sound-effect', 'sound-ad', 'sound-music'],
  free: ['post-picture', 'cut-out', 'sound-effect', 'post-sticker', 'sharper', 'face-style'],
}
const SHOWN = 3

type Visitor = Pick<Scene, 'config' | 'say'>

/** Three scenarios for an aim; of the free one all cost nothing, though there may be fewer. */
export function presetsOf(aim: Aim, { config, say }: Visitor): Offered[] {
  const names = aim === 'free' ? [...WAYS.free, ...presetPlans().map(({ name }) => name)] : WAYS[aim]
  const offered = [...new Set(names)].flatMap((name) => offeredPreset(name, say) ?? [])
  const fitting = aim === 'free' ? offered.filter(({ card }) => isFree(card, config)) : offered
  return fitting.slice(0, SHOWN)
}

/** True for the name of an aim. */
export function isAim(text: string): text is Aim {
  return AIMS.some((aim) => aim === text)
}

/** The question what somebody wants to make. */
export function aimsView(scene: Scene): Screen {
  const aims = AIMS.filter((aim) => presetsOf(aim, scene).length > 0)
  // In a message of its own, or in the place of the page that offers it.
  const isFirst = tapOf(scene) === null
  return aimsScreen({ name: nameOf(scene), aims, isFirst }, scene.say)
}

/** What there is for an aim. */
export function aimView(scene: Scene, aim: Aim): Screen {
  const presets = presetsOf(aim, scene).map((offered) => listedPreset(offered, scene))
  return aimScreen({ aim, presets }, scene.say)
}

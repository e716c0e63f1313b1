import { PRESET_SHELVES, type PresetShelf, type Texts } from '../../content/index.js'
import {
  catalog,
  chosenBy,
  filesOf,
  type ModelCard,
  modelFor,
  type PresetPlan,
  planOf,
  presetPlans,
  priceFor,
  usualSecondsFor,
  wordField,
} from '../catalog/index.js'
import type { Config } from '../config.js'
import { copied } from '../draft/index.js'
import type { Action } from '../telegram/buttons.js'
import type { Screen } from '../telegram/screen.js'
import { aimIn } from '../telegram/screens/aims.js'
import {
  type ListedPreset,
  PRESETS_PER_PAGE,
  presetScreen,
  presetShelfScreen,
  presetsScreen,
} from '../telegram/screens/presets.js'
import { isFree, priceFrom, sumOf } from './offer.js'
import type { Scene } from './scene.js'

/** A scenario that can be carried out today, and the model that does it. */
export interface Offered {
  plan: PresetPlan
  card: ModelCard
}

type Visitor = Pick<Scene, 'config' | 'say'>

/** The scenario of this name with its model; null when it is unknown or no model can do it. */
export function offeredPreset(name: string, say: Texts): Offered | null {
  const [plan, words] = [planOf(name), say.preset(name)]
  const card = plan && words ? modelFor(catalog, plan, words.prompt !== '') : null
  return plan && card ? { plan, card } : null
}

function shelfOf(shelf: PresetShelf, say: Texts): Offered[] {
  const plans = presetPlans().filter((plan) => plan.shelf === shelf)
  return plans.flatMap(({ name }) => offeredPreset(name, say) ?? [])
}

/** The prompt of a scenario with these answers in its blanks. */
export function promptOf(prompt: string, answers: readonly string[]): string {
  return prompt.replaceAll(/\{(\d)\}/g, (_, number: string) => answers[Number(number) - 1] ?? '')
}

/** What a scenario chooses, with words in their place. */
export function presetValues({ plan, card }: Offered, prompt: string) {
  const field = wordField(card, plan.format)
  return copied({ ...chosenBy(plan, card), ...(field !== null && prompt !== '' && { [field]: prompt }) })
}

/** True when a price depends on what the person will give: then only the least is known. */
function isOpen({ price }: ModelCard): boolean {
  const { length, plus, tokens, extra, unit, by = [] } = price
  const byFiles = by.some((name) => name === 'hasVideoInput' || name === 'outputSize')
  return Boolean(length ?? plus ?? tokens ?? extra) || unit === '1k_chars' || byFiles
}

/** What a scenario costs as it is set; “from” where the price depends on what is given. */
export function presetPrice(offered: Offered, { config, say }: Visitor) {
  const { plan, card } = offered
  const words = say.preset(plan.name)
  const example = promptOf(words?.prompt ?? '', words?.blanks.map((blank) => blank.example) ?? [])
  const found = isOpen(card) ? null : priceFor(card, presetValues(offered, example), config.pricing)
  if (found?.ok) return { price: sumOf(config, found.quote.amount), fixed: true }
  return { price: priceFrom(card, config, plan.format).price, fixed: false }
}

/** A scenario as a line of a list. */
export function listedPreset(offered: Offered, visitor: Visitor): ListedPreset {
  const { name } = offered.plan
  return {
    name,
    title: visitor.say.preset(name)?.title ?? name,
    ...presetPrice(offered, visitor),
    free: isFree(offered.card, visitor.config),
  }
}

/** The shelves that hold something. */
export function presetsView({ say }: Visitor): Screen {
  const shelves = PRESET_SHELVES.map((shelf) => ({ shelf, count: shelfOf(shelf, say).length }))
  return presetsScreen({ shelves: shelves.filter(({ count }) => count > 0) }, say)
}

/** True for the name of a shelf. */
export function isPresetShelf(text: string): text is PresetShelf {
  return PRESET_SHELVES.some((shelf) => shelf === text)
}

/** One page of a shelf. */
export function presetShelfView(visitor: Visitor, at: { shelf: PresetShelf; page: number }): Screen {
  const presets = shelfOf(at.shelf, visitor.say).map((offered) => listedPreset(offered, visitor))
  return presetShelfScreen({ ...at, presets }, visitor.say)
}

/** Where a scenario was found: its aim, the list of finds, or its place on its shelf. */
function backTo({ plan }: Offered, from: string, say: Texts): Action {
  const aim = aimIn(from)
  if (aim !== null) return { go: 'aim', aim }
  if (from === 'found') return { go: 'list', list: 'found', page: 0 }
  const place = shelfOf(plan.shelf, say).findIndex((one) => one.plan === plan)
  return { go: 'preset-shelf', shelf: plan.shelf, page: Math.floor(Math.max(0, place) / PRESETS_PER_PAGE) }
}

/** Painted by us (`npm run presets:paint`); null where Telegram cannot reach our address. */
function pictureOf(name: string, { publicUrl, publicUrlReachable }: Config): string | null {
  return publicUrlReachable ? `${publicUrl}/presets/${name}.jpg` : null
}

/** The card of a scenario. */
export function presetView(visitor: Visitor, offered: Offered, from: string): Screen | null {
  const { config, say } = visitor
  const { plan, card } = offered
  const words = say.preset(plan.name)
  if (!words) return null
  return presetScreen(
    {
      name: plan.name,
      words,
      files: filesOf(plan),
      model: card.title,
      ...presetPrice(offered, visitor),
      free: isFree(card, config),
      seconds: usualSecondsFor(card, presetValues(offered, '')),
      from,
      picture: pictureOf(plan.name, config),
      back: backTo(offered, from, say),
    },
    say,
  )
}

import type { Sum } from '../../content/index.js'
import { degrade, isOutage, unreachable } from '../kernel/index.js'
import {
  DEFAULT_PREFERENCES,
  type PreferenceChange,
  type Preferences,
  samePreferences,
} from '../preferences/index.js'
import type { PreferencePage, SettingOwn } from '../telegram/preference-buttons.js'
import type { Screen } from '../telegram/screen.js'
import {
  askAboveScreen,
  clockScreen,
  dayCapScreen,
  languageScreen,
  type PreferencesView,
  quietScreen,
  raiseCapScreen,
  settingsScreen,
} from '../telegram/screens/preferences.js'
import { readPreferences, setPreference, type User } from '../user/index.js'
import type { World } from '../world/world.js'
import { sumOf } from './offer.js'
import { askSum } from './own-sum.js'
import { reply, toast } from './reply.js'
import { save } from './save.js'
import type { Scene } from './scene.js'

/** What somebody set for themselves, as far as this chat knows: no call is made for it. */
export function prefsOf(scene: Pick<Scene, 'session'>): Preferences {
  return scene.session.prefs ?? DEFAULT_PREFERENCES
}

/** Sums to choose from, in Stars: what people pay with, whatever the currency. */
const CAPS = [100, 250, 500, 1_000, 2_500]
const ASKS = [25, 50, 100, 250, 500]

/** The settings; what was set is read when this chat does not know it. */
export function showSettings(world: World, scene: Scene, user: User | null): Promise<Response> {
  return showPage(world, scene, { page: 'all', user })
}

/** The settings as this chat knows them. */
export function viewOfSettings(scene: Scene): Screen {
  return pageOf(scene, 'all', prefsOf(scene))
}

type Page = PreferencePage | 'all'

async function showPage(
  world: World,
  scene: Scene,
  asked: { page: Page; user: User | null },
): Promise<Response> {
  if (asked.page === 'language') return reply(world, scene, { screen: languageScreen(scene.say) })
  if (asked.page === 'own-cap' || asked.page === 'own-ask') {
    return save(world, scene, askSum(scene, { of: asked.page === 'own-cap' ? 'cap' : 'ask', again: false }))
  }
  const prefs = await known(world, scene, asked.user)
  const screen = prefs ? pageOf(scene, asked.page, prefs) : settingsScreen(null, scene.say)
  if (!prefs || samePreferences(prefs, prefsOf(scene))) return reply(world, scene, { screen })
  return save(world, scene, { kind: 'save', session: { ...scene.session, prefs }, screen })
}

/** What was set, from this chat or the database; null while neither tells. */
async function known(world: World, scene: Scene, user: User | null): Promise<Preferences | null> {
  const near = user?.preferences ?? scene.session.prefs
  if (near) return near
  try {
    return await readPreferences(world.db, { userId: scene.incoming.person.id })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return null
  }
}

type ShownPage = Exclude<Page, 'language' | 'own-cap' | 'own-ask'>

function pageOf(scene: Scene, page: ShownPage, prefs: Preferences): Screen {
  const { config, say, at } = scene
  const view: PreferencesView = { prefs, currency: config.pricing.currency, at }
  const sums = (stars: readonly number[]) => stars.map((number) => number * config.pricing.starRate)
  switch (page) {
    case 'all':
      return settingsScreen(view, say)
    case 'cap':
      return dayCapScreen({ ...view, sums: sums(CAPS), waiting: waitingIn(scene) }, say)
    case 'ask':
      return askAboveScreen({ ...view, sums: sums(ASKS) }, say)
    case 'quiet':
      return quietScreen(view, say)
    case 'clock':
    case 'clocks':
      return clockScreen({ ...view, others: page === 'clocks' }, say)
    default:
      return unreachable(page)
  }
}

/** The price that stands on the confirm screen of the draft, when it costs something. */
function waitingIn({ draft, config }: Scene): Sum | null {
  const quote = draft?.quote
  return quote && !quote.free ? sumOf(config, quote.amount) : null
}

type Change = Exclude<SettingOwn, { go: 'preference' }>

/** The change a press asks for, and the screen it was pressed on. */
function changeOf(action: Change): { change: PreferenceChange; page: ShownPage } {
  switch (action.go) {
    case 'switch':
      return { change: { [action.field]: action.on }, page: 'all' }
    case 'day-cap':
      return { change: { dayCap: action.amount }, page: 'cap' }
    case 'ask-above':
      return { change: { askAbove: action.amount }, page: 'ask' }
    case 'quiet':
      return { change: { quiet: action.hours }, page: 'quiet' }
    case 'clock':
      return { change: { utcOffset: action.offset }, page: 'quiet' }
    default:
      return unreachable(action)
  }
}

/**
 * A press among the preferences: shows a screen, or sets one and shows it set. Without the database nothing
 * is set, and that is said. A cap that grows is asked for once more.
 */
export async function setOwn(
  world: World,
  scene: Scene,
  asked: { action: SettingOwn; user: User | null },
): Promise<Response> {
  const { action, user } = asked
  if (action.go === 'preference') return showPage(world, scene, { page: action.page, user })
  const away = () => toast(scene, scene.say.databaseAway.title, { alert: true })
  if (action.go === 'day-cap' && !action.sure) {
    const prefs = await known(world, scene, user)
    if (!prefs) return away()
    const { dayCap } = prefs
    if (dayCap !== null && (action.amount === null || action.amount > dayCap)) {
      const to = action.amount === null ? null : sumOf(scene.config, action.amount)
      const screen = raiseCapScreen({ from: sumOf(scene.config, dayCap), to }, scene.say)
      return reply(world, scene, { screen })
    }
  }
  const { change, page } = changeOf(action)
  const prefs = await changed(world, scene, change)
  if (!prefs) return away()
  const screen = pageOf(scene, page, prefs)
  const session = { ...scene.session, prefs }
  return save(world, scene, { kind: 'save', session, screen, toast: scene.say.toast.saved })
}

async function changed(world: World, scene: Scene, change: PreferenceChange): Promise<Preferences | null> {
  try {
    return await setPreference(world.db, { userId: scene.incoming.person.id, change, at: scene.at })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return null
  }
}

import {
  assumedSeconds,
  catalog,
  type ModelCard,
  type Step,
  settle,
  unweighed,
  usualSecondsFor,
} from '../catalog/index.js'
import { type Draft, notBeginning, remember, settingsOf, stepsOf } from '../draft/index.js'
import { assert, degrade, isOutage } from '../kernel/index.js'
import type { Button } from '../telegram/screen.js'
import { confirmScreen } from '../telegram/screens/form.js'
import { balanceScreen, homeScreen, pageScreen } from '../telegram/screens/menus.js'
import { packsScreen } from '../telegram/screens/payments.js'
import { exits } from '../telegram/screens/rows.js'
import { openUser, type User } from '../user/index.js'
import type { World } from '../world/world.js'
import { wayOf, wayWords } from './cheaper-way.js'
import { coachOffer } from './coach.js'
import { minutesToHour, startOfDay, startOfHour } from './day.js'
import { isPublic } from './group.js'
import { keepBoth } from './keep.js'
import { storedFace } from './meet.js'
import { homeView, isFree, priced, sumOf } from './offer.js'
import { unreadyView } from './ready.js'
import { reply, toast } from './reply.js'
import { type Scene, tapOf } from './scene.js'
import { weighedDraft } from './weigh.js'

/** The person with their money, in one statement; null while the database is away. */
export async function readUser(world: World, scene: Scene, known: User | null): Promise<User | null> {
  if (known) return known
  try {
    return await openUser(world.db, {
      person: storedFace(scene.incoming),
      welcome: world.config.welcomeCredit,
      freeSince: startOfDay(scene.at),
      hourSince: startOfHour(scene.at),
      at: scene.at,
    })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return null
  }
}

/** Home; what brought a message here is said on the screen, what brought a tap here in its toast. */
export function showHome(
  world: World,
  scene: Scene,
  view: { notice: string | undefined; user: User | null },
): Promise<Response> {
  const { notice, user } = view
  const screen = homeScreen(homeView(scene, user), scene.say)
  if (tapOf(scene) || !notice) return reply(world, scene, { screen, toast: notice })
  const paragraphs = [notice, ...(screen.paragraphs ?? [])].slice(0, 2)
  return reply(world, scene, { screen: { ...screen, paragraphs } })
}

/** A button of something we do not know any more leads home, and says why. */
export function showOutdated(world: World, scene: Scene): Promise<Response> {
  return showHome(world, scene, { notice: scene.say.toast.outdated, user: null })
}

/** The balance, or the word that it cannot be read right now. */
export async function showBalance(world: World, scene: Scene, known: User | null): Promise<Response> {
  const user = await readUser(world, scene, known)
  const { perDay } = scene.config.free
  const view = user && {
    available: sumOf(scene.config, user.available),
    held: sumOf(scene.config, user.held),
    debt: sumOf(scene.config, user.debt),
    freeLeft: Math.max(0, perDay - user.freeUsed),
    freePerDay: perDay,
  }
  return reply(world, scene, { screen: balanceScreen(view, scene.say) })
}

/** Packs of Stars; nothing is sold while it could not be booked. */
export async function showPacks(world: World, scene: Scene, known: User | null): Promise<Response> {
  const user = await readUser(world, scene, known)
  if (!user) return databaseAway(world, scene)
  const view = { available: sumOf(scene.config, user.available), rate: scene.config.pricing.starRate }
  return reply(world, scene, { screen: packsScreen(view, scene.say) })
}

/** The free tries of this hour are used up, those of the day are not. */
function isHourOver({ config }: Scene, user: User | null): boolean {
  return user !== null && user.freeUsedHour >= config.free.perHour
}

/** Why a model that is free costs something now; null where it does not, or never was. */
function triesOver(
  { at, config, say }: Scene,
  { card, freeLeft, waits }: { card: ModelCard; freeLeft: number | null; waits: boolean },
): string | null {
  if (waits) return say.hourOver(minutesToHour(at))
  return freeLeft === 0 && isFree(card, config) ? say.dayOver(config.free.perDay) : null
}

/**
 * The confirm screen: exact price, balance, time, under a generation id born here and kept with the draft. Of
 * choices that cannot be bought as they are it says why, and keeps nothing. Throws Crossed when the person's
 * draft changed meanwhile, unless the screen only takes the place of an older one (`instead`): that one
 * stands for itself, whatever is being chosen by now.
 */
export async function showConfirm(
  world: World,
  scene: Scene,
  ready: {
    draft: Draft
    toast?: string | undefined
    notice?: string | null
    user?: User | null
    instead?: true
    /** For its price, though a free try of the day is left. */
    paid?: true
  },
): Promise<Response> {
  const { notice = null, user: known = null, instead, paid } = ready
  const card = catalog.card(ready.draft.model)
  assert(card, 'a draft on the confirm screen has a card')
  const draft = await weighedDraft(world, scene, ready.draft)
  if (unweighed(card, draft.values).length > 0) return tellUnseen(world, scene, draft)
  const unready = unreadyView(draft, card, scene)
  if (unready) return reply(world, scene, { screen: unready, toast: ready.toast })
  const price = priced(card, draft.values, scene.config)
  if (!price.ok) return apologise(world, scene)
  const { amount, refundable, assumed } = price.quote
  const user = await readUser(world, scene, known)
  const freeLeft = user ? Math.max(0, scene.config.free.perDay - user.freeUsed) : null
  const waits = isFree(card, scene.config) && freeLeft !== 0 && isHourOver(scene, user)
  const free = !paid && !waits && isFree(card, scene.config) && freeLeft !== 0
  const calm = notBeginning(scene.session) // What was sent before is in this form.
  const session = remember(calm, card, draft) ?? (scene.session.beginning ? calm : null)
  const quoted: Draft = { ...draft, quote: { generation: world.ids.uuid(), amount, free } }
  const saved = await keepBoth(world, scene, {
    draft: quoted,
    session,
    confirms: quoted.quote?.generation,
    aside: instead && (isOpen(scene, draft) ? 'if-crossed' : 'always'),
  })
  if (saved === 'lost') return apologise(world, scene)
  const screen = confirmScreen(
    {
      title: card.title,
      draft: draft.id,
      generation: quoted.quote?.generation ?? '',
      steps: confirmedSteps(card, draft),
      tunable: settingsOf(card, draft).length > 0,
      coach: coachOffer(scene.session, card, draft),
      cheaper: free
        ? null
        : wayWords(wayOf(card, draft, scene.config), scene, freeLeft !== 0 && !isHourOver(scene, user)),
      // As they will be sent, with what the rules moved.
      values: settle(card, draft.values).values,
      notice: notice ?? triesOver(scene, { card, freeLeft, waits }),
      sum: sumOf(scene.config, amount),
      free,
      freeLeft,
      balance: user && !isPublic(scene) ? sumOf(scene.config, user.available) : null,
      seconds: usualSecondsFor(card, draft.values),
      refundable,
      assumed: assumed ? { seconds: assumedSeconds(card) } : null,
    },
    scene.say,
  )
  return reply(world, scene, { screen, toast: ready.toast })
}

/**
 * Files that make the price cannot be looked at now. A press is told so over the screen it was on; what a
 * message brought is kept, and the way back tries again.
 */
async function tellUnseen(world: World, scene: Scene, draft: Draft): Promise<Response> {
  const { say } = scene
  if (tapOf(scene)) return toast(scene, say.unseen, { alert: true })
  const saved = await keepBoth(world, scene, { draft })
  if (saved === 'lost') return apologise(world, scene)
  const back: Button = { text: say.labels.back, action: { go: 'confirm' } }
  return reply(world, scene, { screen: { title: say.unseen, rows: [exits(say, back)] } })
}

/** True for the draft being filled in, or when none is. */
function isOpen(scene: Scene, draft: Draft): boolean {
  return scene.draft === null || scene.draft.id === draft.id
}

/** The questions, and the settings that somebody has chosen. */
function confirmedSteps(card: ModelCard, draft: Draft): Step[] {
  const steps = stepsOf(card, draft)
  const asked = new Set(steps.map(({ field }) => field))
  const chosen = settingsOf(card, draft).filter(({ field }) => draft.values[field] !== undefined)
  return [...steps, ...chosen.filter(({ field }) => !asked.has(field))]
}

/** What cannot be kept is not shown as kept. */
export function apologise(world: World, scene: Scene): Promise<Response> {
  return reply(world, scene, { screen: pageScreen({ title: scene.say.toast.apology }, scene.say) })
}

/** The honest word for what needs the database while it is away. */
export function databaseAway(world: World, scene: Scene): Promise<Response> {
  return reply(world, scene, { screen: pageScreen(scene.say.databaseAway, scene.say) })
}

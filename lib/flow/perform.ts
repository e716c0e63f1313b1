import { textsOf } from '../../content/index.js'
import { degrade, isOutage, unreachable } from '../kernel/index.js'
import { setLanguage, type User } from '../user/index.js'
import type { World } from '../world/world.js'
import { isTalk } from './decide.js'
import type { Decision } from './decision.js'
import { cancelGeneration, repeatGeneration, showProgress } from './follow-up.js'
import { generate } from './generate.js'
import { inPlace } from './group.js'
import { showOwnPresets } from './own-presets.js'
import { followPanel } from './panel.js'
import { setOwn, showSettings, viewOfSettings } from './preferences.js'
import { performPrivacy } from './privacy.js'
import { reply, toast } from './reply.js'
import { report } from './report.js'
import { giveResult } from './results.js'
import { rewriteText, takeRewritten } from './rewrite.js'
import { save } from './save.js'
import type { Scene } from './scene.js'
import { showShared } from './shared-result.js'
import { performSharing } from './sharing.js'
import { likeModel, showFound, showList } from './show-list.js'
import { keepProjects } from './show-projects.js'
import { refundPayment, sendInvoice, showPayments } from './top-up.js'
import { showBalance, showConfirm, showHome, showPacks } from './views.js'
import { showWorks } from './works.js'

/** Carries a decision out: persist, then reply. */
export async function perform(
  world: World,
  scene: Scene,
  made: { decision: Decision; user: User | null },
): Promise<Response> {
  const { decision } = made
  if (isAside(decision)) return performAside(world, scene, { decision, user: made.user })
  switch (decision.kind) {
    case 'show':
      return reply(world, scene, decision)
    case 'home':
      return showHome(world, scene, { notice: decision.toast, user: made.user })
    case 'save':
      return save(world, scene, decision)
    case 'confirm':
      return showConfirm(world, scene, { ...decision, user: made.user })
    case 'word':
      return toast(scene, decision.text, { alert: true })
    case 'list':
      return showList(world, scene, { ...decision, user: made.user })
    case 'like':
      return likeModel(world, scene, { card: decision.card, from: decision.from })
    case 'find':
      return showFound(world, scene, { ...decision, user: made.user })
    case 'results':
    case 'take':
    case 'onto':
      return giveResult(world, scene, decision)
    case 'own-preset':
      return showOwnPresets(world, scene, decision.request)
    case 'balance':
      return showBalance(world, scene, made.user)
    case 'packs':
      return showPacks(world, scene, made.user)
    case 'payments':
      return showPayments(world, scene, made.user)
    case 'invoice':
      return sendInvoice(world, scene, decision.stars)
    case 'refund':
      return refundPayment(world, scene, decision.payment)
    case 'generate':
      return generate(world, scene, decision)
    case 'progress':
      return showProgress(world, scene, decision.generation)
    case 'cancel':
      return cancelGeneration(world, scene, decision.generation)
    case 'again':
      return repeatGeneration(world, scene, decision.generation)
    case 'sharing':
      return performSharing(world, scene, decision.action)
    case 'settings':
      return showSettings(world, scene, made.user)
    case 'preference':
      return setOwn(world, scene, { ...decision, user: made.user })
    case 'shared':
      return showShared(world, scene, decision.generation)
    case 'panel':
      return followPanel(world, scene, decision.action)
    case 'report':
      return report(world, scene, { ...decision, reason: 'other' })
    case 'language':
      return changeLanguage(world, scene, decision.language)
    case 'works':
      return showWorks(world, scene, decision.request)
    case 'projects':
      return keepProjects(world, scene, decision.request)
    default:
      return unreachable(decision)
  }
}

type Aside = Extract<Decision, { kind: 'privacy' | 'rewrite' }>

function isAside(decision: Decision): decision is Aside {
  return decision.kind === 'privacy' || decision.kind === 'rewrite'
}

/** What is carried out elsewhere; a text that is taken leads on to where its form stands. */
async function performAside(
  world: World,
  scene: Scene,
  { decision, user }: { decision: Aside; user: User | null },
): Promise<Response> {
  if (decision.kind === 'privacy') return performPrivacy(world, scene, decision.action)
  const { action } = decision
  if (action.go !== 'take-rewrite') return rewriteText(world, scene, action)
  const taken = await takeRewritten(world, scene, action.generation)
  const { event } = scene.incoming
  return perform(world, scene, { decision: isTalk(event) ? inPlace(scene, event, taken) : taken, user })
}

async function changeLanguage(world: World, scene: Scene, language: 'ru' | 'en'): Promise<Response> {
  const say = textsOf(language)
  try {
    await setLanguage(world.db, { userId: scene.incoming.person.id, language })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db') // The session keeps the choice until the database is back.
  }
  return save(
    world,
    { ...scene, say },
    {
      kind: 'save',
      session: { ...scene.session, language },
      screen: viewOfSettings({ ...scene, say }),
      toast: say.toast.saved,
    },
  )
}

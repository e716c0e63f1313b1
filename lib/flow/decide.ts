import { isLanguage } from '../../content/index.js'
import { unreachable } from '../kernel/index.js'
import type { Action } from '../telegram/buttons.js'
import { isCoaching } from '../telegram/coach-buttons.js'
import { isOnto } from '../telegram/earlier-buttons.js'
import { isOwnPreset } from '../telegram/own-preset-buttons.js'
import { isOfPanel } from '../telegram/panel-buttons.js'
import type { IncomingEvent } from '../telegram/parse.js'
import { isPreference, type PreferenceAction } from '../telegram/preference-buttons.js'
import { isOfPreset } from '../telegram/preset-buttons.js'
import { isPrivacy } from '../telegram/privacy-buttons.js'
import { isProject } from '../telegram/project-buttons.js'
import { isRewritePress } from '../telegram/rewrite-buttons.js'
import { helpScreen, pageScreen } from '../telegram/screens/menus.js'
import { PACKS, refundScreen } from '../telegram/screens/payments.js'
import { supportScreen } from '../telegram/screens/privacy.js'
import { isSharing } from '../telegram/share-buttons.js'
import { isWorks } from '../telegram/works-buttons.js'
import { answered } from './asked.js'
import { browse, find, isBrowsing } from './browse.js'
import { takeCheaper } from './decide-cheaper.js'
import { coachTapped } from './decide-coach.js'
import { fileSent, uselessSent } from './decide-file.js'
import { choose, skipStep, textSent, toConfirm, toStep } from './decide-form.js'
import { presetTapped } from './decide-preset.js'
import { settingTapped } from './decide-settings.js'
import type { Decision } from './decision.js'
import { follow } from './deep-link.js'
import { explainWords } from './glossary.js'
import { presetsView } from './presets.js'
import type { Scene } from './scene.js'

type Conversation = Exclude<IncomingEvent['kind'], 'checkout' | 'paid' | 'refunded' | 'membership' | 'inline'>
export type Talk = Extract<IncomingEvent, { kind: Conversation }>

/** True for events that are talk, not money and not somebody leaving. */
export function isTalk(event: IncomingEvent): event is Talk {
  return !['checkout', 'paid', 'refunded', 'membership', 'inline'].includes(event.kind)
}

/** True for presses that mean nothing without the draft they were drawn for. */
function isOfDraft(action: Action): boolean {
  return 'draft' in action || action.go === 'confirm' || ['generate', 'sure'].includes(action.go)
}

/** True when the draft that is meant may only be out of reach: then nothing is said to be gone. */
function isOutOfReach(scene: Scene, event: Talk): boolean {
  if (!scene.entry.blind || scene.draft !== null || scene.entry.confirmed !== null) return false
  return event.kind === 'tap' && event.action !== null && isOfDraft(event.action)
}

/** What an update leads to: a pure function of what we know and what was asked. */
export function decide(scene: Scene, event: Talk, draftTag: string): Decision {
  if (isOutOfReach(scene, event)) return { kind: 'word', text: scene.say.toast.apology }
  switch (event.kind) {
    case 'command':
      return command(scene, event)
    case 'text':
      if (scene.entry.blind && !scene.draft) return { kind: 'home', toast: scene.say.toast.apology }
      return answered(scene, event.text) ?? textSent(scene, event.text)
    case 'media':
      if (scene.entry.blind && !scene.draft) return { kind: 'home', toast: scene.say.toast.apology }
      return fileSent(scene, event)
    case 'file':
      return uselessSent(scene, scene.say.unexpected.file)
    case 'other':
      return uselessSent(scene, scene.say.unexpected.other)
    case 'tap':
      return event.action === null
        ? { kind: 'home', toast: scene.say.toast.outdated }
        : tap(scene, event.action, draftTag)
    default:
      return unreachable(event)
  }
}

function command(scene: Scene, sent: Extract<Talk, { kind: 'command' }>): Decision {
  const { say } = scene
  switch (sent.command) {
    case 'find':
      return find(scene, sent.argument)
    case 'start':
      return follow(scene, sent.argument, (named) =>
        command(scene, { ...sent, command: named, argument: '' }),
      )
    case 'help':
      return { kind: 'show', screen: helpScreen(say) }
    case 'glossary':
      return explainWords(scene, sent.argument)
    case 'privacy':
    case 'forget':
      return { kind: 'privacy', action: { go: sent.command } }
    case 'cancel':
      return { kind: 'privacy', action: { go: 'stop' } }
    case 'terms':
      return { kind: 'show', screen: pageScreen(say.terms, say) }
    case 'support':
      return { kind: 'show', screen: supportScreen(scene.config.support, say) }
    case 'projects':
      return { kind: 'projects', request: { go: 'projects', archived: false, page: 0 } }
    case 'history':
      return { kind: 'works', request: { go: 'history', past: 'a', page: 0 } }
    case 'settings':
      return { kind: 'settings' }
    case 'language':
    case 'lang':
      return { kind: 'preference', action: { go: 'preference', page: 'language' } }
    case 'presets':
      return { kind: 'show', screen: presetsView(scene) }
    case 'balance':
      return { kind: 'balance' }
    case 'invite':
      return { kind: 'sharing', action: { go: 'invite' } }
    case 'topup':
      return { kind: 'packs' }
    case 'paysupport':
      return { kind: 'payments' }
    default: // menu and whatever else: home, never an error.
      return { kind: 'home' }
  }
}

/** A decision that a button of the draft being filled leads to; one of another draft is outdated. */
function ofDraft(scene: Scene, tag: string, decision: Decision): Decision {
  return scene.draft?.id === tag ? decision : { kind: 'home', toast: scene.say.toast.outdated }
}

/** A press about what somebody sets for themselves, or about what we hold on them. */
function ownTapped(action: PreferenceAction): Decision {
  if (isPrivacy(action)) return { kind: 'privacy', action }
  return action.go === 'sure'
    ? { kind: 'generate', generation: action.generation, asked: true }
    : { kind: 'preference', action }
}

function tap(scene: Scene, action: Action, draftTag: string): Decision {
  const { say } = scene
  if (isBrowsing(action)) return browse(scene, action, draftTag)
  if (isCoaching(action)) return coachTapped(scene, action)
  if (isRewritePress(action)) return { kind: 'rewrite', action }
  if (isSharing(action)) return { kind: 'sharing', action }
  if (isOnto(action)) return { kind: 'onto', ...action, draftTag }
  if (isPreference(action)) return ownTapped(action)
  if (isWorks(action)) return { kind: 'works', request: action }
  if (isOwnPreset(action)) return { kind: 'own-preset', request: action }
  if (isOfPreset(action)) return presetTapped(scene, action, draftTag)
  if (isOfPanel(action)) return { kind: 'panel', action }
  if (isProject(action)) return { kind: 'projects', request: action }
  switch (action.go) {
    case 'home':
      return { kind: 'home' }
    case 'choose':
      return choose(scene, action)
    case 'skip':
      return skipStep(scene, action)
    case 'step':
      return toStep(scene, action)
    case 'confirm':
      return toConfirm(scene)
    case 'tune':
    case 'setting':
    case 'value':
    case 'adjust':
    case 'fix':
    case 'clear':
    case 'defaults':
      return settingTapped(scene, action)
    case 'cheaper':
      return takeCheaper(scene, action, draftTag)
    case 'results':
      return ofDraft(scene, action.draft, { kind: 'results', page: action.page })
    case 'take':
      return ofDraft(scene, action.draft, { ...action, kind: 'take' })
    case 'help':
      return { kind: 'show', screen: helpScreen(say) }
    case 'language':
      return isLanguage(action.language) ? { kind: 'language', language: action.language } : { kind: 'home' }
    case 'pack':
      return PACKS.some((stars) => stars === action.stars)
        ? { kind: 'invoice', stars: action.stars }
        : { kind: 'packs' }
    case 'refund':
      return { kind: 'show', screen: refundScreen(action.payment, say) }
    case 'refund-sure':
      return { kind: 'refund', payment: action.payment }
    case 'balance':
    case 'packs':
    case 'payments':
    case 'settings':
      return { kind: action.go }
    case 'generate':
    case 'progress':
    case 'cancel':
    case 'again':
      return { kind: action.go, generation: action.generation }
    default:
      return unreachable(action)
  }
}

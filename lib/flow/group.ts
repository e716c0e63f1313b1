import type { Incoming } from '../telegram/parse.js'
import { privateScreen } from '../telegram/screens/group.js'
import type { Talk } from './decide.js'
import type { Decision } from './decision.js'
import { linkTo } from './deep-link.js'
import type { Scene } from './scene.js'

/** True in a group, where everybody reads along. */
export function isPublic(scene: { incoming: Incoming }): boolean {
  return scene.incoming.group !== undefined
}

/** True for a press under a menu that somebody else opened, or nobody knows who did. */
export function isForeign({ group, event, person }: Incoming): boolean {
  return group !== undefined && event.kind === 'tap' && group.owner !== person.id
}

/** Commands that a group may see answered, and that are ours when they carry no name of a bot. */
const OPEN_COMMANDS: readonly string[] = [
  'start',
  'menu',
  'find',
  'help',
  'glossary',
  'cancel',
  'terms',
  'support',
  'presets',
]

/** Commands whose answer concerns nobody else. */
const PRIVATE_COMMANDS: readonly string[] = [
  'balance',
  'topup',
  'paysupport',
  'settings',
  'language',
  'privacy',
  'forget',
  'invite',
  'history',
  'projects',
]

/** True for a command without a name that we do not know: another bot may. */
export function isForAnother(event: Talk): boolean {
  return event.kind === 'command' && event.bare === true && !isKnown(event.command)
}

function isKnown(command: string): boolean {
  return OPEN_COMMANDS.includes(command) || PRIVATE_COMMANDS.includes(command)
}

/** What may be done where everybody reads along. Whatever is not named here leads to the private chat. */
const OPEN: readonly Decision['kind'][] = [
  'show',
  'save',
  'home',
  'confirm',
  'word',
  'list',
  'like',
  'find',
  'generate',
  'progress',
  'cancel',
  'again',
  'shared',
  'panel',
  'report',
  'rewrite',
]

/** The command that shows in private what a decision would have shown here. */
const COMMAND_FOR: Partial<Record<Decision['kind'], string>> = {
  balance: 'balance',
  packs: 'topup',
  invoice: 'topup',
  payments: 'paysupport',
  refund: 'paysupport',
  settings: 'settings',
  preference: 'settings',
  works: 'history',
}

/** The decision as it fits where it was asked: from a group, what concerns one alone leads to them alone. */
export function inPlace(scene: Scene, event: Talk, decision: Decision): Decision {
  if (!isPublic(scene)) return decision
  if (event.kind === 'command' && PRIVATE_COMMANDS.includes(event.command)) {
    return alone(scene, event.command === 'forget' ? 'privacy' : event.command)
  }
  if (decision.kind === 'privacy' && decision.action.go === 'stop') return decision
  if (decision.kind === 'sharing') {
    const { go } = decision.action
    return go === 'make-mine' ? decision : alone(scene, go === 'share' || go === 'unshare' ? null : 'invite')
  }
  const own = decision.kind === 'list' && decision.shelf.list === 'mine'
  if (own || !OPEN.includes(decision.kind)) return alone(scene, COMMAND_FOR[decision.kind] ?? null)
  return decision.kind === 'save' ? answerable(scene, decision) : decision
}

/** The way to the private chat, there to what a command shows. */
export function alone(scene: Scene, command: string | null): Extract<Decision, { kind: 'show' }> {
  const target = command === null ? null : ({ kind: 'command', command } as const)
  const url = linkTo(scene.config, { target, author: null })
  return { kind: 'show', screen: privateScreen(url, scene.say) }
}

/** A question says how to answer it here: the bot hears what answers its message. */
function answerable(scene: Scene, decision: Extract<Decision, { kind: 'save' }>): Decision {
  if (!decision.draft && !decision.session?.asking) return decision
  const { screen } = decision
  const hint = [screen.hint, scene.say.answerHere].filter(Boolean).join(' ')
  return { ...decision, screen: { ...screen, hint } }
}

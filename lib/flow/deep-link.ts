import { catalog, idOfCode } from '../catalog/index.js'
import type { Config } from '../config.js'
import { unreachable } from '../kernel/index.js'
import { pack, unpack } from '../telegram/button-parts.js'
import { browse } from './browse.js'
import { showPreset } from './decide-preset.js'
import type { Decision } from './decision.js'
import type { Scene } from './scene.js'

/** What a link to the bot opens. */
export type Target =
  /** A card, by the code of its model. */
  | { kind: 'model'; code: string }
  /** A ready scenario, by name. */
  | { kind: 'preset'; name: string }
  /** A scenario of somebody's own. */
  | { kind: 'own-preset'; id: string }
  /** A result that its owner shares. */
  | { kind: 'shared'; generation: string }
  /** What a command shows: the way from a group to the private chat. */
  | { kind: 'command'; command: string }

export interface DeepLink {
  /** Null: nothing in particular, or something we know no more. */
  target: Target | null
  /** The code of whoever gave the link. */
  author: string | null
}

// The end of a link, or all of it. Codes are twelve hexadecimal digits and nothing else.
const AUTHOR = /^(?:(.+)-)?r_([0-9a-f]{12})$/
// The codes of models and packed ids may hold what looks like such an end: their length tells.
const WHOLE = /^(?:m_.{8}|[gp]_.{22})$/

/** Commands that a link may open: screens, nothing with an effect. */
const SCREENS: readonly string[] = [
  'balance',
  'topup',
  'paysupport',
  'settings',
  'language',
  'privacy',
  'invite',
  'history',
  'projects',
]

/** The payload of /start, read; one that we never wrote, or write no more, opens nothing. */
export function readLink(payload: string): DeepLink {
  const signed = WHOLE.test(payload) ? null : AUTHOR.exec(payload)
  const target = signed ? (signed[1] ?? '') : payload
  return { target: targetOf(target), author: signed?.[2] ?? null }
}

function targetOf(text: string): Target | null {
  const value = text.slice(2)
  switch (text.slice(0, 2)) {
    case 'm_':
      return { kind: 'model', code: value }
    case 'p_': {
      const id = unpack(value)
      return id === null ? { kind: 'preset', name: value } : { kind: 'own-preset', id }
    }
    case 'g_': {
      const generation = unpack(value)
      return generation === null ? null : { kind: 'shared', generation }
    }
    case 'c_':
      return SCREENS.includes(value) ? { kind: 'command', command: value } : null
    default:
      return null
  }
}

function targetPart(target: Target): string {
  switch (target.kind) {
    case 'model':
      return `m_${target.code}`
    case 'preset':
      return `p_${target.name}`
    case 'own-preset':
      return `p_${pack(target.id)}`
    case 'shared':
      return `g_${pack(target.generation)}`
    case 'command':
      return `c_${target.command}`
    default:
      return unreachable(target)
  }
}

/**
 * The address that opens the bot at the target, in the name of the author; null while the bot does not know
 * its own name. The payload is at most 64 letters of A-Za-z0-9_-.
 */
export function linkTo(config: Config, link: DeepLink): string | null {
  const { username } = config.telegram
  if (!username) return null
  const parts = [
    ...(link.target ? [targetPart(link.target)] : []),
    ...(link.author === null ? [] : [`r_${link.author}`]),
  ]
  return `https://t.me/${username}${parts.length > 0 ? `?start=${parts.join('-')}` : ''}`
}

/** Where the payload of /start leads: to what it names, or home; `run` carries out a command. */
export function follow(scene: Scene, payload: string, run: (command: string) => Decision): Decision {
  const { target } = readLink(payload)
  switch (target?.kind) {
    case 'model': {
      const id = idOfCode(catalog, target.code)
      return id === null ? { kind: 'home' } : browse(scene, { go: 'model', model: id }, '')
    }
    case 'command':
      return run(target.command)
    case 'shared':
      return { kind: 'shared', generation: target.generation }
    case 'own-preset':
      return { kind: 'own-preset', request: { go: 'own-preset', id: target.id } }
    case 'preset':
      return showPreset(scene, { preset: target.name, from: '' })
    default:
      return { kind: 'home' }
  }
}

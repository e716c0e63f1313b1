import { unreachable } from '../kernel/index.js'
import { count, pack, unpack } from './button-parts.js'

/** What can be done with scenarios of one's own: forms that were filled and kept. */
export type OwnPresetAction =
  | { go: 'own-presets'; page: number }
  | { go: 'own-preset'; id: string }
  | { go: 'own-start'; id: string }
  | { go: 'own-rename'; id: string }
  | { go: 'own-drop'; id: string }
  | { go: 'own-drop-sure'; id: string }
  /** Keeps the form of a draft, after its title was asked, or under the title that is proposed. */
  | { go: 'keep'; draft: string }
  | { go: 'keep-as'; draft: string }

const CODES = {
  'own-preset': 'zo',
  'own-start': 'zu',
  'own-rename': 'zr',
  'own-drop': 'zd',
  'own-drop-sure': 'zy',
  keep: 'zl',
  'keep-as': 'zt',
} as const

/** What callback data says of such an action, after the version. */
export function ownPresetParts(action: OwnPresetAction): string[] {
  switch (action.go) {
    case 'own-presets':
      return ['zm', String(action.page)]
    case 'own-preset':
    case 'own-start':
    case 'own-rename':
    case 'own-drop':
    case 'own-drop-sure':
      return [CODES[action.go], pack(action.id)]
    case 'keep':
    case 'keep-as':
      return [CODES[action.go], action.draft]
    default:
      return unreachable(action)
  }
}

type Reader = (parts: string[]) => OwnPresetAction | null

function withId(go: 'own-preset' | 'own-start' | 'own-rename' | 'own-drop' | 'own-drop-sure'): Reader {
  return ([packed]) => {
    const id = unpack(packed)
    return id === null ? null : { go, id }
  }
}

function withDraft(go: 'keep' | 'keep-as'): Reader {
  return ([draft]) => (draft ? { go, draft } : null)
}

/** Reads what `ownPresetParts` wrote, by the first part. */
export const OWN_PRESET_READERS: Record<string, Reader> = {
  zm: ([text]) => {
    const page = count(text)
    return page === null ? null : { go: 'own-presets', page }
  },
  zo: withId('own-preset'),
  zu: withId('own-start'),
  zr: withId('own-rename'),
  zd: withId('own-drop'),
  zy: withId('own-drop-sure'),
  zl: withDraft('keep'),
  zt: withDraft('keep-as'),
}

const GOES: Record<OwnPresetAction['go'], true> = {
  'own-presets': true,
  'own-preset': true,
  'own-start': true,
  'own-rename': true,
  'own-drop': true,
  'own-drop-sure': true,
  keep: true,
  'keep-as': true,
}

/** True for presses about scenarios of one's own. */
export function isOwnPreset(action: { go: string }): action is OwnPresetAction {
  return Object.hasOwn(GOES, action.go)
}

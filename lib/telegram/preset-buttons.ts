import { unreachable } from '../kernel/index.js'
import { count } from './button-parts.js'

/** What can be done with ready scenarios; they go by name. `from` is what led to one: a shelf, an aim. */
export type PresetAction =
  | { go: 'presets' }
  | { go: 'preset-shelf'; shelf: string; page: number }
  | { go: 'preset'; preset: string; from: string }
  | { go: 'preset-start'; preset: string; from: string }
  /** Begins with all questions answered by their examples. */
  | { go: 'preset-example'; preset: string; from: string }
  /** What somebody wants to make, and what there is for it. */
  | { go: 'aims' }
  | { go: 'aim'; aim: string }
  /** Answers a question of a draft with its example, and goes back to one. */
  | { go: 'blank-example'; draft: string; number: number }
  | { go: 'blank'; draft: string; number: number }

const CODES = { preset: 'zc', 'preset-start': 'zb', 'preset-example': 'ze' } as const

/** What callback data says of such an action, after the version. */
export function presetParts(action: PresetAction): string[] {
  switch (action.go) {
    case 'presets':
      return ['zh']
    case 'preset-shelf':
      return ['zs', action.shelf, String(action.page)]
    case 'aims':
      return ['zw']
    case 'aim':
      return ['zv', action.aim]
    case 'preset':
    case 'preset-start':
    case 'preset-example':
      return [CODES[action.go], action.from, action.preset]
    case 'blank-example':
      return ['zx', action.draft, String(action.number)]
    case 'blank':
      return ['zk', action.draft, String(action.number)]
    default:
      return unreachable(action)
  }
}

type Reader = (parts: string[]) => PresetAction | null

function named(go: keyof typeof CODES): Reader {
  return ([from, preset]) => (from !== undefined && preset ? { go, preset, from } : null)
}

function numbered(go: 'blank-example' | 'blank'): Reader {
  return ([draft, text]) => {
    const number = count(text)
    return draft && number !== null ? { go, draft, number } : null
  }
}

/** Reads what `presetParts` wrote, by the first part. */
export const PRESET_READERS: Record<string, Reader> = {
  zh: () => ({ go: 'presets' }),
  zs: ([shelf, text]) => {
    const page = count(text)
    return shelf && page !== null ? { go: 'preset-shelf', shelf, page } : null
  },
  zw: () => ({ go: 'aims' }),
  zv: ([aim]) => (aim ? { go: 'aim', aim } : null),
  zc: named('preset'),
  zb: named('preset-start'),
  ze: named('preset-example'),
  zx: numbered('blank-example'),
  zk: numbered('blank'),
}

const GOES: Record<PresetAction['go'], true> = {
  presets: true,
  'preset-shelf': true,
  preset: true,
  'preset-start': true,
  'preset-example': true,
  aims: true,
  aim: true,
  'blank-example': true,
  blank: true,
}

/** True for presses among ready scenarios. */
export function isOfPreset(action: { go: string }): action is PresetAction {
  return Object.hasOwn(GOES, action.go)
}

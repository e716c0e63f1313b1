import { isOffset, SWITCHES, type Switch } from '../preferences/index.js'
import { pack, unpack } from './button-parts.js'
import { isPrivacy, PRIVACY_READERS, type PrivacyAction, privacyParts } from './privacy-buttons.js'

/** Screens of single preferences. */
export const PREFERENCE_PAGES = [
  'cap',
  'ask',
  'quiet',
  'clock',
  'clocks',
  'language',
  'own-cap',
  'own-ask',
] as const
export type PreferencePage = (typeof PREFERENCE_PAGES)[number]

/** What can be set for oneself. A value is named, not turned: a press repeated means the same. */
export type PreferenceAction =
  | { go: 'preference'; page: PreferencePage }
  | { go: 'switch'; field: Switch; on: boolean }
  /** Minor units; null: no cap. A cap that grows is asked for once more. */
  | { go: 'day-cap'; amount: number | null; sure: boolean }
  | { go: 'ask-above'; amount: number | null }
  | { go: 'quiet'; hours: { from: number; until: number } | null }
  /** The clock of the person, in minutes east of Greenwich. */
  | { go: 'clock'; offset: number }
  /** Generate, though the price is above the sum to be asked about. */
  | { go: 'sure'; generation: string }
  | PrivacyAction

const GOES: ReadonlySet<string> = new Set<PreferenceAction['go']>([
  'preference',
  'switch',
  'day-cap',
  'ask-above',
  'quiet',
  'clock',
  'sure',
])

/** True for presses among what people set for themselves. */
export function isPreference(action: { go: string }): action is PreferenceAction {
  return GOES.has(action.go) || isPrivacy(action)
}

/** The presses that set something, or show what is set. */
export type SettingOwn = Exclude<PreferenceAction, PrivacyAction | { go: 'sure' }>

/** What callback data says of such an action, after the version. */
export function preferenceParts(action: PreferenceAction): string[] {
  switch (action.go) {
    case 'preference':
      return ['dp', action.page]
    case 'switch':
      return ['ds', action.field, action.on ? '1' : '0']
    case 'day-cap':
      return ['dc', String(action.amount ?? 0), ...(action.sure ? ['1'] : [])]
    case 'ask-above':
      return ['da', String(action.amount ?? 0)]
    case 'quiet':
      return ['dq', ...(action.hours ? [String(action.hours.from), String(action.hours.until)] : [])]
    case 'clock':
      return ['dz', String(action.offset)]
    case 'sure':
      return ['dg', pack(action.generation)]
    default:
      return privacyParts(action)
  }
}

/** Minor units; nothing (0) is no sum. */
function amountIn(text: string | undefined): { amount: number | null } | null {
  if (text === undefined || !/^\d{1,12}$/.test(text)) return null
  return { amount: Number(text) || null }
}

function hourIn(text: string | undefined): number | null {
  return text !== undefined && /^(1?\d|2[0-3])$/.test(text) ? Number(text) : null
}

type Reader = (parts: string[]) => PreferenceAction | null

/** Reads what `preferenceParts` wrote, by the first part. */
export const PREFERENCE_READERS: Record<string, Reader> = {
  ...PRIVACY_READERS,
  dp: ([name]) => {
    const page = PREFERENCE_PAGES.find((one) => one === name)
    return page ? { go: 'preference', page } : null
  },
  ds: ([name, on]) => {
    const field = SWITCHES.find((one) => one === name)
    return field && (on === '1' || on === '0') ? { go: 'switch', field, on: on === '1' } : null
  },
  dc: ([amount, sure]) => {
    const read = amountIn(amount)
    return read && { go: 'day-cap', ...read, sure: sure === '1' }
  },
  da: ([amount]) => {
    const read = amountIn(amount)
    return read && { go: 'ask-above', ...read }
  },
  dq: ([start, end]) => {
    if (start === undefined) return { go: 'quiet', hours: null }
    const [from, until] = [hourIn(start), hourIn(end)]
    return from === null || until === null ? null : { go: 'quiet', hours: { from, until } }
  },
  dz: ([minutes]) => {
    const offset = minutes !== undefined && /^-?\d{1,3}$/.test(minutes) ? Number(minutes) : null
    return isOffset(offset) ? { go: 'clock', offset } : null
  },
  dg: ([id]) => {
    const generation = unpack(id)
    return generation === null ? null : { go: 'sure', generation }
  },
}

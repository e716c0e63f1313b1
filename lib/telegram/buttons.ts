import { assert } from '../kernel/index.js'
import { count, pack, unpack } from './button-parts.js'
import { COACH_READERS, type CoachAction, coachParts, isCoaching } from './coach-buttons.js'
import { EARLIER_READERS, type EarlierAction, earlierParts, isOnto } from './earlier-buttons.js'
import {
  isOwnPreset,
  OWN_PRESET_READERS,
  type OwnPresetAction,
  ownPresetParts,
} from './own-preset-buttons.js'
import { isOfPanel, PANEL_READERS, type PanelAction, panelParts } from './panel-buttons.js'
import {
  isPreference,
  PREFERENCE_READERS,
  type PreferenceAction,
  preferenceParts,
} from './preference-buttons.js'
import { isOfPreset, PRESET_READERS, type PresetAction, presetParts } from './preset-buttons.js'
import { isProject, PROJECT_READERS, type ProjectAction, projectParts } from './project-buttons.js'
import { isRewritePress, REWRITE_READERS, type RewriteAction, rewriteParts } from './rewrite-buttons.js'
import { SETTING_READERS, type SettingAction, settingParts } from './setting-buttons.js'
import { isSharing, SHARE_READERS, type ShareAction, shareParts } from './share-buttons.js'
import { isWorks, WORKS_READERS, type WorksAction, worksParts } from './works-buttons.js'

/** What a button asks for. Callback data carries no price and no trust: every press is checked again. */
export type Action =
  | { go: 'home' }
  /** A list of models: a format or a shelf, narrowed by the letter of a filter. */
  | { go: 'list'; list: string; page: number; filter?: string }
  | { go: 'filters'; list: string }
  /** A card; `from` is the list that led to it, with its filter. */
  | { go: 'model'; model: string; from?: string }
  | { go: 'prices'; model: string; from?: string }
  | { go: 'like'; model: string; from?: string }
  | { go: 'begin'; model: string; format?: string }
  | { go: 'example'; model: string; format?: string }
  /** What to set beside a model, and two side by side: by their codes. */
  | { go: 'versus'; one: string; page: number }
  | { go: 'compare'; one: string; other: string }
  | { go: 'search' }
  /** `option` is the code of a value. */
  | { go: 'choose'; draft: string; step: number; option: string }
  | { go: 'skip'; draft: string; step: number }
  | { go: 'step'; draft: string; step: number }
  | { go: 'confirm' }
  | { go: 'generate'; generation: string }
  | { go: 'progress'; generation: string }
  | { go: 'cancel'; generation: string }
  | { go: 'again'; generation: string }
  | { go: 'balance' }
  | { go: 'packs' }
  | { go: 'pack'; stars: number }
  | { go: 'payments' }
  | { go: 'refund'; payment: string }
  | { go: 'refund-sure'; payment: string }
  | { go: 'settings' }
  | { go: 'language'; language: string }
  | { go: 'help' }
  | SettingAction
  | CoachAction
  | RewriteAction
  | ShareAction
  | PreferenceAction
  | WorksAction
  | PresetAction
  | OwnPresetAction
  | PanelAction
  | ProjectAction
  | EarlierAction

/** Bump when the meaning of the data changes; buttons of another version are answered with a fresh menu. */
const VERSION = '1'
const MAX_BYTES = 64 // Bot API limit of callback_data.
const SEPARATOR = '.'

const OF_MODEL = { model: 'm', prices: 'P', like: 'L', begin: 'b', example: 'E' } as const

function parts(action: Action): string[] {
  if (isPreference(action)) return preferenceParts(action)
  if (isWorks(action)) return worksParts(action)
  if (isRewritePress(action)) return rewriteParts(action)
  if (isProject(action)) return projectParts(action)
  switch (action.go) {
    case 'home':
      return ['h']
    case 'list':
      return ['f', action.list, String(action.page), ...(action.filter ? [action.filter] : [])]
    case 'filters':
      return ['F', action.list]
    case 'model':
    case 'prices':
    case 'like':
      return [OF_MODEL[action.go], action.from ?? '', action.model]
    case 'begin':
    case 'example':
      return [OF_MODEL[action.go], action.format ?? '', action.model]
    case 'versus':
      return ['J', action.one, String(action.page)]
    case 'compare':
      return ['V', action.one, action.other]
    case 'search':
      return ['D']
    case 'choose':
      return ['c', action.draft, String(action.step), action.option]
    case 'skip':
      return ['k', action.draft, String(action.step)]
    case 'step':
      return ['s', action.draft, String(action.step)]
    case 'confirm':
      return ['o']
    case 'generate':
      return ['g', pack(action.generation)]
    case 'progress':
      return ['u', pack(action.generation)]
    case 'cancel':
      return ['x', pack(action.generation)]
    case 'again':
      return ['a', pack(action.generation)]
    case 'balance':
      return ['w']
    case 'packs':
      return ['t']
    case 'pack':
      return ['p', String(action.stars)]
    case 'payments':
      return ['y']
    case 'refund':
      return ['r', pack(action.payment)]
    case 'refund-sure':
      return ['q', pack(action.payment)]
    case 'settings':
      return ['e']
    case 'language':
      return ['l', action.language]
    case 'help':
      return ['i']
    default:
      if (isCoaching(action)) return coachParts(action)
      if (isOfPreset(action)) return presetParts(action)
      if (isOwnPreset(action)) return ownPresetParts(action)
      if (isOfPanel(action)) return panelParts(action)
      if (isOnto(action)) return earlierParts(action)
      return isSharing(action) ? shareParts(action) : settingParts(action)
  }
}

/**
 * The callback data of an action: versioned, at most 64 bytes; the same action always gives the same data.
 */
export function buttonData(action: Action): string {
  const data = [VERSION, ...parts(action)].join(SEPARATOR)
  assert(Buffer.byteLength(data) <= MAX_BYTES, `callback data fits ${MAX_BYTES} bytes: ${data}`)
  return data
}

type Reader = (parts: string[]) => Action | null

function withId(make: (id: string) => Action): Reader {
  return ([id]) => {
    const full = unpack(id)
    return full === null ? null : make(full)
  }
}

/** The id of a model and what stands before it; ids may hold the separator. */
function modelIn([before, ...id]: string[]): { model: string; before: string } | null {
  const model = id.join(SEPARATOR)
  return model === '' ? null : { model, before: before ?? '' }
}

function ofCard(go: 'model' | 'prices' | 'like'): Reader {
  return (rest) => {
    const found = modelIn(rest)
    return found && { go, model: found.model, ...(found.before && { from: found.before }) }
  }
}

function ofForm(go: 'begin' | 'example'): Reader {
  return (rest) => {
    const found = modelIn(rest)
    return found && { go, model: found.model, ...(found.before && { format: found.before }) }
  }
}

const READERS: Record<string, Reader> = {
  h: () => ({ go: 'home' }),
  f: ([list, page, filter]) => {
    const number = count(page)
    return list && number !== null ? { go: 'list', list, page: number, ...(filter && { filter }) } : null
  },
  F: ([list]) => (list ? { go: 'filters', list } : null),
  m: ofCard('model'),
  P: ofCard('prices'),
  L: ofCard('like'),
  b: ofForm('begin'),
  E: ofForm('example'),
  J: ([one, page]) => {
    const number = count(page)
    return one && number !== null ? { go: 'versus', one, page: number } : null
  },
  V: ([one, other]) => (one && other ? { go: 'compare', one, other } : null),
  D: () => ({ go: 'search' }),
  c: ([draft, step, option]) => {
    const at = count(step)
    return draft && at !== null && option ? { go: 'choose', draft, step: at, option } : null
  },
  k: ([draft, step]) => {
    const at = count(step)
    return draft && at !== null ? { go: 'skip', draft, step: at } : null
  },
  s: ([draft, step]) => {
    const at = count(step)
    return draft && at !== null ? { go: 'step', draft, step: at } : null
  },
  o: () => ({ go: 'confirm' }),
  g: withId((generation) => ({ go: 'generate', generation })),
  u: withId((generation) => ({ go: 'progress', generation })),
  x: withId((generation) => ({ go: 'cancel', generation })),
  a: withId((generation) => ({ go: 'again', generation })),
  w: () => ({ go: 'balance' }),
  t: () => ({ go: 'packs' }),
  p: ([stars]) => {
    const number = count(stars)
    return number === null ? null : { go: 'pack', stars: number }
  },
  y: () => ({ go: 'payments' }),
  r: withId((payment) => ({ go: 'refund', payment })),
  q: withId((payment) => ({ go: 'refund-sure', payment })),
  e: () => ({ go: 'settings' }),
  l: ([language]) => (language ? { go: 'language', language } : null),
  i: () => ({ go: 'help' }),
  ...SETTING_READERS,
  ...COACH_READERS,
  ...REWRITE_READERS,
  ...SHARE_READERS,
  ...PREFERENCE_READERS,
  ...WORKS_READERS,
  ...PRESET_READERS,
  ...OWN_PRESET_READERS,
  ...PANEL_READERS,
  ...PROJECT_READERS,
  ...EARLIER_READERS,
}

/** The action of a press, or null for data of another version, damaged or forged data. */
export function parseButton(data: string): Action | null {
  const [version, code, ...rest] = data.split(SEPARATOR)
  if (version !== VERSION || code === undefined || !Object.hasOwn(READERS, code)) return null
  return READERS[code]?.(rest) ?? null
}

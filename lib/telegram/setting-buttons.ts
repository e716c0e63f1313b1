import { unreachable } from '../kernel/index.js'
import { count, pack, unpack } from './button-parts.js'

/** What can be done with the settings of a draft; fields go by name, choices by the code of their value. */
export type SettingAction =
  | { go: 'tune'; draft: string; page: number }
  | { go: 'setting'; draft: string; field: string; page: number }
  | { go: 'value'; draft: string; field: string; option: string }
  /** So many steps of a number up or down. */
  | { go: 'adjust'; draft: string; field: string; by: number }
  /** A seed of our choice that stays. */
  | { go: 'fix'; draft: string; field: string }
  | { go: 'clear'; draft: string; field: string }
  | { go: 'defaults'; draft: string }
  /** Files of earlier generations for the question that is open, and one of them. */
  | { go: 'results'; draft: string; page: number }
  | { go: 'take'; draft: string; generation: string; file: number }
  /** The cheaper way that the confirm screen names. */
  | { go: 'cheaper'; draft: string }

/** What callback data says of such an action, after the version. */
export function settingParts(action: SettingAction): string[] {
  switch (action.go) {
    case 'tune':
      return ['qs', action.draft, String(action.page)]
    case 'setting':
      return ['qe', action.draft, action.field, String(action.page)]
    case 'value':
      return ['qv', action.draft, action.field, action.option]
    case 'adjust':
      return ['qn', action.draft, action.field, String(action.by)]
    case 'fix':
      return ['qf', action.draft, action.field]
    case 'clear':
      return ['qc', action.draft, action.field]
    case 'defaults':
      return ['qd', action.draft]
    case 'results':
      return ['qr', action.draft, String(action.page)]
    case 'take':
      return ['qt', action.draft, pack(action.generation), String(action.file)]
    case 'cheaper':
      return ['qw', action.draft]
    default:
      return unreachable(action)
  }
}

type Reader = (parts: string[]) => SettingAction | null

function withCount(make: (draft: string, number: number) => SettingAction): Reader {
  return ([draft, number]) => {
    const at = count(number)
    return draft && at !== null ? make(draft, at) : null
  }
}

/** Reads what `settingParts` wrote, by the first part. */
export const SETTING_READERS: Record<string, Reader> = {
  qs: withCount((draft, page) => ({ go: 'tune', draft, page })),
  qe: ([draft, field, page]) => {
    const at = count(page)
    return draft && field && at !== null ? { go: 'setting', draft, field, page: at } : null
  },
  qv: ([draft, field, option]) => (draft && field && option ? { go: 'value', draft, field, option } : null),
  qn: ([draft, field, by]) =>
    draft && field && by !== undefined && /^-?\d{1,3}$/.test(by)
      ? { go: 'adjust', draft, field, by: Number(by) }
      : null,
  qf: ([draft, field]) => (draft && field ? { go: 'fix', draft, field } : null),
  qc: ([draft, field]) => (draft && field ? { go: 'clear', draft, field } : null),
  qd: ([draft]) => (draft ? { go: 'defaults', draft } : null),
  qr: withCount((draft, page) => ({ go: 'results', draft, page })),
  qt: ([draft, id, file]) => {
    const [generation, at] = [unpack(id), count(file)]
    return draft && generation !== null && at !== null ? { go: 'take', draft, generation, file: at } : null
  },
  qw: ([draft]) => (draft ? { go: 'cheaper', draft } : null),
}

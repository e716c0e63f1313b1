import { unreachable } from '../kernel/index.js'
import { count } from './button-parts.js'

/** What a person can do with what we hold on them. Erasing is asked for twice. */
export type PrivacyAction =
  | { go: 'privacy' }
  | { go: 'export'; page: number }
  | { go: 'forget' }
  | { go: 'forget-sure' }
  | { go: 'forget-done' }

const GOES: ReadonlySet<string> = new Set<PrivacyAction['go']>([
  'privacy',
  'export',
  'forget',
  'forget-sure',
  'forget-done',
])

/** True for presses about what we hold on a person. */
export function isPrivacy(action: { go: string }): action is PrivacyAction {
  return GOES.has(action.go)
}

/** What callback data says of such an action, after the version. */
export function privacyParts(action: PrivacyAction): string[] {
  switch (action.go) {
    case 'privacy':
      return ['dv']
    case 'export':
      return ['de', String(action.page)]
    case 'forget':
      return ['df']
    case 'forget-sure':
      return ['dy']
    case 'forget-done':
      return ['dd']
    default:
      return unreachable(action)
  }
}

type Reader = (parts: string[]) => PrivacyAction | null

/** Reads what `privacyParts` wrote, by the first part. */
export const PRIVACY_READERS: Record<string, Reader> = {
  dv: () => ({ go: 'privacy' }),
  de: ([page]) => {
    const number = count(page)
    return number === null ? null : { go: 'export', page: number }
  },
  df: () => ({ go: 'forget' }),
  dy: () => ({ go: 'forget-sure' }),
  dd: () => ({ go: 'forget-done' }),
}

import { unreachable } from '../kernel/index.js'
import { count } from './button-parts.js'

/** What can be done about the words of a draft, and about words that are not understood. */
export type CoachAction =
  | { go: 'coach'; draft: string; field: string }
  /** Adds a phrase to the improved text. */
  | { go: 'fix-text'; draft: string; field: string; part: string; number: number }
  | { go: 'undo-fix'; draft: string; field: string }
  | { go: 'take-better'; draft: string; field: string }
  | { go: 'keep-mine'; draft: string; field: string }
  /** Examples of one purpose for a question, and one of them as its answer; `card`: that of the model. */
  | { go: 'examples'; draft: string; field: string; group: string }
  | { go: 'sample'; draft: string; field: string; group: string; number: number }
  | { go: 'glossary' }
  | { go: 'terms'; group: string; page: number }
  | { go: 'term'; term: string }
  /** The term that stands behind a question. */
  | { go: 'explain'; draft: string; field: string }

const OF_FIELD = {
  coach: 'vc',
  'undo-fix': 'vu',
  'take-better': 'vb',
  'keep-mine': 'vk',
  explain: 'vq',
} as const

/** What callback data says of such an action, after the version. */
export function coachParts(action: CoachAction): string[] {
  switch (action.go) {
    case 'coach':
    case 'undo-fix':
    case 'take-better':
    case 'keep-mine':
    case 'explain':
      return [OF_FIELD[action.go], action.draft, action.field]
    case 'fix-text':
      return ['vf', action.draft, action.field, action.part, String(action.number)]
    case 'examples':
      return ['vx', action.draft, action.field, action.group]
    case 'sample':
      return ['vs', action.draft, action.field, action.group, String(action.number)]
    case 'glossary':
      return ['vl']
    case 'terms':
      return ['vp', action.group, String(action.page)]
    case 'term':
      return ['vt', action.term]
    default:
      return unreachable(action)
  }
}

type Reader = (parts: string[]) => CoachAction | null

function ofField(go: keyof typeof OF_FIELD): Reader {
  return ([draft, field]) => (draft && field ? { go, draft, field } : null)
}

/** Reads what `coachParts` wrote, by the first part. */
export const COACH_READERS: Record<string, Reader> = {
  vc: ofField('coach'),
  vu: ofField('undo-fix'),
  vb: ofField('take-better'),
  vk: ofField('keep-mine'),
  vq: ofField('explain'),
  vf: ([draft, field, part, text]) => {
    const number = count(text)
    return draft && field && part && number !== null ? { go: 'fix-text', draft, field, part, number } : null
  },
  vx: ([draft, field, group]) => (draft && field && group ? { go: 'examples', draft, field, group } : null),
  vs: ([draft, field, group, text]) => {
    const number = count(text)
    return draft && field && group && number !== null ? { go: 'sample', draft, field, group, number } : null
  },
  vl: () => ({ go: 'glossary' }),
  vp: ([group, text]) => {
    const page = count(text)
    return group && page !== null ? { go: 'terms', group, page } : null
  },
  vt: ([term]) => (term ? { go: 'term', term } : null),
}

const GOES: Record<CoachAction['go'], true> = {
  coach: true,
  'fix-text': true,
  'undo-fix': true,
  'take-better': true,
  'keep-mine': true,
  examples: true,
  sample: true,
  glossary: true,
  terms: true,
  term: true,
  explain: true,
}

/** True for presses about words: of a prompt, or of the glossary. */
export function isCoaching(action: { go: string }): action is CoachAction {
  return Object.hasOwn(GOES, action.go)
}

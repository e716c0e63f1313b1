import { unreachable } from '../kernel/index.js'
import { count, pack, unpack } from './button-parts.js'

/** What can be done with a result, by the generation that made it. */
export type PanelAction =
  | { go: 'panel'; generation: string }
  /** The words and the settings it was made with. */
  | { go: 'recipe'; generation: string }
  /** Its file, or one of several, as the beginning of another form. */
  | { go: 'onward'; generation: string; way: string; file: number | null }
  | { go: 'variants'; generation: string }
  | { go: 'improve'; generation: string }
  | { go: 'goal'; generation: string; goal: string }
  | { go: 'report'; generation: string }
  | { go: 'reason'; generation: string; reason: string }
  /** What an operator decides about a report. */
  | { go: 'pay-back'; generation: string }
  | { go: 'decline'; generation: string }

const LETTERS = {
  panel: 'np',
  recipe: 'nq',
  variants: 'nv',
  improve: 'ni',
  report: 'nr',
  'pay-back': 'nb',
  decline: 'nd',
} as const

/** What callback data says of such an action, after the version. */
export function panelParts(action: PanelAction): string[] {
  const id = pack(action.generation)
  switch (action.go) {
    case 'onward':
      return ['no', id, action.way, ...(action.file === null ? [] : [String(action.file)])]
    case 'goal':
      return ['ng', id, action.goal]
    case 'reason':
      return ['ns', id, action.reason]
    case 'panel':
    case 'recipe':
    case 'variants':
    case 'improve':
    case 'report':
    case 'pay-back':
    case 'decline':
      return [LETTERS[action.go], id]
    default:
      return unreachable(action)
  }
}

type Reader = (parts: string[]) => PanelAction | null

function ofGeneration(make: (generation: string, rest: string[]) => PanelAction | null): Reader {
  return ([id, ...rest]) => {
    const generation = unpack(id)
    return generation === null ? null : make(generation, rest)
  }
}

/** Reads what `panelParts` wrote, by the first part. */
export const PANEL_READERS: Record<string, Reader> = {
  np: ofGeneration((generation) => ({ go: 'panel', generation })),
  nq: ofGeneration((generation) => ({ go: 'recipe', generation })),
  nv: ofGeneration((generation) => ({ go: 'variants', generation })),
  ni: ofGeneration((generation) => ({ go: 'improve', generation })),
  nr: ofGeneration((generation) => ({ go: 'report', generation })),
  nb: ofGeneration((generation) => ({ go: 'pay-back', generation })),
  nd: ofGeneration((generation) => ({ go: 'decline', generation })),
  no: ofGeneration((generation, [way, number]) => {
    const file = number === undefined ? null : count(number)
    return way && (number === undefined || file !== null) ? { go: 'onward', generation, way, file } : null
  }),
  ng: ofGeneration((generation, [goal]) => (goal ? { go: 'goal', generation, goal } : null)),
  ns: ofGeneration((generation, [reason]) => (reason ? { go: 'reason', generation, reason } : null)),
}

const GOES = new Set<string>([...Object.keys(LETTERS), 'onward', 'goal', 'reason'])

/** True for what is done with a result. */
export function isOfPanel<A extends { go: string }>(action: A): action is A & PanelAction {
  return GOES.has(action.go)
}

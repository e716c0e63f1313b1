import { unreachable } from '../kernel/index.js'
import { count, pack, unpack } from './button-parts.js'

/** What the history can be narrowed to, by the letter that stands for it in a button. */
export const PAST = {
  a: 'all',
  i: 'image',
  v: 'video',
  s: 'audio',
  x: 'failed',
  f: 'found',
} as const
export type PastLetter = keyof typeof PAST

/** What can be done with what a person made. */
export type WorksAction =
  | { go: 'history'; past: PastLetter; page: number }
  /** The next message is what to look for in the history. */
  | { go: 'history-search' }
  /** One generation, and where in the history it was found. */
  | { go: 'work'; work: string; past: PastLetter; page: number }
  /** The same files once more; as files instead of pictures. */
  | { go: 'resend'; work: string }
  | { go: 'original'; work: string }
  /** Ten files of the history as albums, from this generation on. */
  | { go: 'album'; past: PastLetter; from: number }

/** What callback data says of such an action, after the version. */
export function worksParts(action: WorksAction): string[] {
  switch (action.go) {
    case 'history':
      return ['jh', action.past, String(action.page)]
    case 'history-search':
      return ['jq']
    case 'work':
      return ['je', pack(action.work), action.past, String(action.page)]
    case 'resend':
      return ['jr', pack(action.work)]
    case 'original':
      return ['jd', pack(action.work)]
    case 'album':
      return ['jg', action.past, String(action.from)]
    default:
      return unreachable(action)
  }
}

type Reader = (parts: string[]) => WorksAction | null

function isPast(letter: string): letter is PastLetter {
  return Object.hasOwn(PAST, letter)
}

function pastIn(letter: string | undefined): PastLetter | null {
  return letter !== undefined && isPast(letter) ? letter : null
}

function ofPast(make: (past: PastLetter, number: number) => WorksAction): Reader {
  return ([letter, text]) => {
    const [past, number] = [pastIn(letter), count(text)]
    return past !== null && number !== null ? make(past, number) : null
  }
}

function ofWork(make: (work: string) => WorksAction): Reader {
  return ([id]) => {
    const work = unpack(id)
    return work === null ? null : make(work)
  }
}

/** Reads what `worksParts` wrote, by the first part. */
export const WORKS_READERS: Record<string, Reader> = {
  jh: ofPast((past, page) => ({ go: 'history', past, page })),
  jq: () => ({ go: 'history-search' }),
  je: ([id, letter, text]) => {
    const [work, past, page] = [unpack(id), pastIn(letter), count(text)]
    return work !== null && past !== null && page !== null ? { go: 'work', work, past, page } : null
  },
  jr: ofWork((work) => ({ go: 'resend', work })),
  jd: ofWork((work) => ({ go: 'original', work })),
  jg: ofPast((past, from) => ({ go: 'album', past, from })),
}

const GOES: Record<WorksAction['go'], true> = {
  history: true,
  'history-search': true,
  work: true,
  resend: true,
  original: true,
  album: true,
}

/** True for presses about what was made before. */
export function isWorks(action: { go: string }): action is WorksAction {
  return Object.hasOwn(GOES, action.go)
}

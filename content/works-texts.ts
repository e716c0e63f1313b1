import type { MediaKind } from '../lib/catalog/card.js'
import type { Copy, Sum } from './copy.js'
import type { FailureReason } from './shapes.js'

/** What the history is narrowed to. */
export type PastName = MediaKind | 'all' | 'failed' | 'found'

/** One generation in a line of a list. */
export interface WorkLine {
  title: string
  /** How its prompt begins; null where it had none. */
  words: string | null
  at: Date
  sum: Sum
  free: boolean
  /** What was taken came back afterwards. */
  paidBack: boolean
  state: 'made' | 'running' | 'failed'
  /** Why it failed. */
  reason: FailureReason
}

/** Labels of what can be done with what a person made. */
export interface WorksLabels {
  history: string
  /** A narrowed history. */
  past(name: PastName): string
  /** A generation in a list: the mark of its kind, then its words or its model. */
  work(view: { kind: MediaKind; state: WorkLine['state']; words: string }): string
  'history-search': string
  resend: string
  original: string
  album: string
  /** The album goes on. */
  moreFiles: string
  /** From a file to what is known of it. */
  details: string
  copyPrompt: string
}

/** Words around what a person made. */
export interface WorksTexts {
  history(view: {
    past: PastName
    total: number
    page: number
    pages: number
    query: string | null
    lines: readonly WorkLine[]
  }): Copy
  historySearch: Copy
  historyAway: Copy
  work(view: {
    line: WorkLine
    fields: readonly { label: string; value: string }[]
    files: number
    late: boolean
  }): Copy
  /** Over a file that was sent again. */
  resent(view: { title: string; at: Date }): Copy
  /** Under an album: which of how many generations it showed. */
  shown(view: { first: number; last: number; total: number; lost: number; stopped: boolean }): Copy
  /** Words over the screen. */
  worksToast: {
    sent: string
    preparing: string
    /** Telegram has no file of it (any more), and the provider neither. */
    gone: string
    noOriginal: string
    tooLarge: string
    notThere: string
    nothing: string
    away: string
  }
}

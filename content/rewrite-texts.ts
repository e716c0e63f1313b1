import type { Copy } from './copy.js'
import type { Sum } from './shapes.js'

/** Why a text was not written anew; the money is back, the own words stand. */
export const REWRITE_FAILURES = [
  'same',
  'too-long',
  'content',
  'busy',
  'expired',
  'unheard',
  'failed',
] as const
export type RewriteFailure = (typeof REWRITE_FAILURES)[number]

export interface RewriteLabels {
  rewrite(price: Sum): string
  rewriteAgain(price: Sum): string
  /** What was said becomes the answer. */
  dictate(price: Sum): string
  takeRewrite: string
  /** A dead button while the text is being written. */
  rewriting: string
}

/** Words of a text that a model writes anew. */
export interface RewriteTexts {
  rewriteTitle: string
  rewriting(view: { label: string; voice: boolean }): Copy
  rewritten(view: {
    label: string
    voice: boolean
    /** What was written, or heard; null where that is the new text itself. */
    mine: string | null
    better: string
    sum: Sum
    late: boolean
  }): Copy
  notRewritten(view: { reason: RewriteFailure; voice: boolean; sum: Sum }): Copy
  /** A recording where words are asked for; `whole`: it becomes the answer as it is, not a prompt. */
  dictation(view: { label: string; whole: boolean }): Copy
  dictateTitle: string
  voiceTooLong(seconds: number): string
  /** The form that the text was for is not the one being filled. */
  rewriteElsewhere: string
}

import type { Copy } from './copy.js'

/** Labels around working on an earlier result. */
export interface EarlierLabels {
  /** Leads to a model that makes what is needed first. */
  makeFirst(title: string): string
  /** The list of models like one that is not sold. */
  likeIt: string
}

/** Words for models that work on what was made here before. */
export interface EarlierTexts {
  /** What such a model needs, in a list of such things. */
  resultOf(models: { titles: readonly string[]; more: number }): string
  /** The question which result; without a count they cannot be read now. */
  earlier(view: {
    title: string
    number: number
    of: number
    ask: string
    models: { titles: readonly string[]; more: number }
    count: number | null
    /** One is chosen already. */
    kept: boolean
  }): Copy
  /** A press on a result that cannot be worked on any more. */
  earlierGone: string
  /** A model that works, but is not sold by itself. */
  notSold(view: { title: string; instead: string | null }): Copy
}

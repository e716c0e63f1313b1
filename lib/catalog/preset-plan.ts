import type { PresetShelf } from '../../content/preset-shapes.js'
import type { Format, MediaKind, Tag } from './card.js'
import type { Plain } from './rule.js'

/** What a ready scenario sets, in words that mean the same for every model. */
export interface Wants {
  shape?: '1:1' | '3:4' | '4:3' | '9:16' | '16:9'
  seconds?: number
  sound?: boolean
  /** Fields of the models it names, where nothing else says it. */
  set?: Readonly<Record<string, Plain>>
}

/**
 * A ready scenario without its words: what is made of what, by which models, the best first. Where none of
 * them can be had, a model of the format with the first tag takes their place, the more tags the better: a
 * song is not read aloud instead.
 */
export interface PresetPlan {
  /** In buttons and links: never changed, at most 20 letters. */
  name: string
  shelf: PresetShelf
  format: Format
  models: readonly string[]
  tags: readonly Tag[]
  /** No other model can do it: without these it is not offered. */
  only?: true
  wants: Wants
  /** The files a person gives, one for each; absent: the one the format starts from, if any. */
  gives?: readonly MediaKind[]
}

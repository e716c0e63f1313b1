import type { MediaKind } from '../lib/catalog/card.js'
import type { Copy, Sum } from './copy.js'
import type { Aim, PresetShelf, PresetWords } from './preset-shapes.js'

/** Labels around ready scenarios. */
export interface PresetLabels {
  presets: string
  /** A shelf and the number of its scenarios. */
  presetShelf(shelf: PresetShelf, count: number): string
  presetStart: string
  aims: string
  ownPresets: string
  keep: string
  /** The title that is proposed. */
  keepTitle(title: string): string
  presetRename: string
  presetDrop: string
  presetDropSure: string
  aim(aim: Aim): string
}

/** Words around ready scenarios. */
export interface PresetTexts {
  /** The words of a scenario by its name; null for one without. */
  preset(name: string): PresetWords | null
  presets(view: { count: number }): Copy
  presetShelf(view: { shelf: PresetShelf; count: number; page: number; pages: number }): Copy
  /** Words that mean scenarios and no model. */
  presetsFound(view: { query: string; count: number }): Copy
  presetCard(view: {
    title: string
    gets: string
    /** What is asked in words, one question each. */
    asks: readonly string[]
    files: readonly MediaKind[]
    model: string
    price: Sum
    fixed: boolean
    free: boolean
    seconds: number
    /** The picture above was painted by us, not by the model. */
    illustrated: boolean
  }): Copy
  /** A question of a scenario. */
  blank(view: { title: string; number: number; of: number; ask: string; example: string }): Copy
  blankEmpty: string
  /** An answer is longer than so many characters. */
  blankTooLong(max: number): string
  presetGone: string
  /** What a person keeps. */
  ownPresets(view: { count: number }): Copy
  ownPreset(view: {
    title: string
    model: string
    price: Sum
    fixed: boolean
    free: boolean
    isOwn: boolean
  }): Copy
  /** How a form shall be called that is kept. */
  keepAsk(view: { title: string; problem: string | null }): Copy
  renameAsk(view: { title: string; problem: string | null }): Copy
  dropAsk(view: { title: string }): Copy
  ownToast: {
    kept: string
    full: string
    dropped: string
    /** A title of so many letters at most. */
    title(most: number): string
  }
  /** The question what somebody wants to make, the first of all questions. */
  aims(view: { name: string }): Copy
  aim(aim: Aim): Copy
  /** Said once, to somebody new who came by a link to something. */
  greeting: string
}

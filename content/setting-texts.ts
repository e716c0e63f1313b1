import type { MediaKind } from '../lib/catalog/card.js'
import type { Unpriced } from '../lib/catalog/price.js'
import type { Broken } from '../lib/catalog/rules.js'
import type { Step } from '../lib/catalog/step.js'
import type { Copy, Sum } from './copy.js'

/** Labels of what can be set of a model. */
export interface SettingLabels {
  tune: string
  setting(view: { label: string; value: string; locked: boolean }): string
  /** So much more or less of a number. */
  by(amount: number): string
  random: string
  fix(seed: number): string
  clear: string
  defaults: string
  results: string
  /** A file of an earlier generation; of several, which one. */
  result(view: { title: string; at: Date; number: number; of: number }): string
  cheaper(view: { title: string; sum: Sum; free: boolean }): string
}

/** How the fields of a broken rule are called. */
export interface RuleNames {
  label(field: string): string
  value(field: string, value: unknown): string
  answered: string | null
}

/** Words around the choices of a model: rules, settings, prices, files made before. */
export interface SettingTexts {
  /** The rule of a model that choices break; `answered` is the field whose answer broke it. */
  broken(broken: Broken, names: RuleNames): string
  /** What an answer moved besides; null for what can no longer be chosen. */
  changed(changes: readonly { label: string; value: string | null }[]): string
  /** Choices that cannot be bought as they are, and what is wrong. */
  unready(view: { title: string; problem: string }): Copy
  unpriced: Record<Unpriced, string>
  /** More than one generation may cost. */
  tooDear(view: { sum: Sum; most: Sum }): string
  /** What the choices cost now, before anything is confirmed. */
  priceNow(view: { sum: Sum; free: boolean; assumed: boolean }): string
  tuning(view: { title: string; price: string }): Copy
  setting(view: {
    title: string
    label: string
    ask: string
    price: string
    value: string
    step: Pick<Step, 'kind' | 'media' | 'many' | 'min' | 'max' | 'maxLength' | 'seed'>
  }): Copy
  /** What a setting without a value is. */
  unset: Record<Step['kind'] | 'seed', string>
  locked(reason: string): string
  /** A press that changed nothing. */
  unchanged: string
  /** Files came to a list that was left already. */
  added(view: { label: string; given: number; max: number }): string
  captionUnused: string
  fileUnused: string
  /** The rest of a text that was too long for one message. */
  inParts: string
  /** Files of earlier generations to choose from; null while they cannot be read. */
  results(view: { count: number; media: MediaKind } | null): Copy
  resultGone: string
  /** Nobody can look at a file now whose length or size makes the price. */
  unseen: string
}

import type { Switch } from '../lib/preferences/preferences.js'
import type { Copy, Sum } from './copy.js'
import type { PrivacyLabels, PrivacyTexts } from './privacy-texts.js'

/** Hours of a day, from one until another. */
export interface Hours {
  readonly from: number
  readonly until: number
}

/** Labels of what people set for themselves. */
export interface PreferenceLabels extends PrivacyLabels {
  switches: Record<Switch, string>
  languages: string
  dayCap(sum: Sum | null): string
  askAbove(sum: Sum | null): string
  quiet(hours: Hours | null): string
  /** The time on the clock of the person. */
  clock(at: Date, utcOffset: number): string
  time(at: Date, utcOffset: number): string
  sum(sum: Sum): string
  noCap: string
  neverAsk: string
  hours(hours: Hours): string
  noQuiet: string
  otherClocks: string
  raiseCap: string
  ownSum: string
  /** A model's filters, kept on by safe mode. */
  guarded: string
}

/** Words around what people set for themselves. */
export interface PreferenceTexts extends PrivacyTexts {
  /** `known`: what was set could be read. */
  settings(known: boolean): Copy
  languages: Copy
  dayCap(cap: Sum | null): Copy
  /** The cap is to grow: from one sum to another; null: to none. */
  raiseCap(view: { from: Sum; to: Sum | null }): Copy
  askAbove(sum: Sum | null): Copy
  /** A price above the sum to be asked about, before anything is held. */
  asked(view: { title: string; sum: Sum; bound: Sum }): Copy
  /** The price does not fit into what is left of the day. */
  capped(view: { need: Sum; cap: Sum; spent: Sum; left: Sum }): Copy
  /** Asks for a sum as the next message; `again`: what came was no sum. */
  ownSum(again: boolean): Copy
  /** What people write behind a number: a thousand of it, and the names of currencies, in small letters. */
  sumWords: { thousand: readonly string[]; money: Readonly<Record<string, readonly string[]>> }
  quiet(view: { hours: Hours | null; clock: string }): Copy
  clock: Copy
}

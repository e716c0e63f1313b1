import type { MediaKind } from '../lib/catalog/card.js'
import type { Way } from '../lib/catalog/onward.js'
import type { Goal } from '../lib/catalog/variety.js'
import type { Copy, Sum } from './copy.js'

/** What can be wrong with a result. */
export const REPORT_REASONS = ['wrong', 'broken', 'missing', 'other'] as const
export type ReportReason = (typeof REPORT_REASONS)[number]

/** Labels of what can be done with a result. */
export interface PanelLabels {
  /** A button that cannot be pressed: what was pressed has begun. */
  starting: string
  variants: string
  improve: string
  goal: Record<Goal, string>
  /** Where the file can go next. */
  way: Record<Way, string>
  /** One of several files. */
  file(number: number): string
  recipe: string
  report: string
  reason: Record<ReportReason, string>
  payBack(sum: Sum): string
  decline: string
}

/** What a result cost: money was taken, it was free, or the money is back with its person already. */
export type Cost = 'taken' | 'free' | 'back'

/** What an operator reads of a report. */
export interface ReportView {
  person: number
  title: string
  /** What was taken for the result. */
  sum: Sum
  generation: string
  reason: ReportReason
  /** The person's own words. */
  words: string | null
}

/** Words around a finished result. */
export interface PanelTexts {
  panel(view: { title: string; sum: Sum; free: boolean; late: boolean }): Copy
  /** `large`: that is why it is no file. */
  resultLink(view: { title: string; large: boolean }): Copy
  /** How it was made; `fields` are the settings. */
  recipe(view: { title: string; fields: { label: string; value: string }[]; wordless: boolean }): Copy
  /** Several files: which of them goes on? */
  whichFile(view: { count: number }): Copy
  /** The file goes on in another model. */
  goesOn: string
  variants(view: {
    title: string
    /** What is added to the words of each; none where a number of its own makes each differ. */
    changes: readonly string[]
    /** Of all three. */
    sum: Sum
    free: boolean
    freeLeft: number | null
    balance: Sum | null
    seconds: number
  }): Copy
  /** What makes one variant differ from another, by number and kind; joins the words of the request. */
  variation(kind: MediaKind): readonly [string, string, string]
  /** Three do not fit beside what is running. */
  noRoom: string
  improve(view: { title: string; goals: readonly Goal[] }): Copy
  /** What a goal adds to the words of a request. */
  better(goal: Exclude<Goal, 'cheaper'>, kind: MediaKind): string
  /** Over the new request. */
  improved(goal: Goal): string
  /** The words cannot take more, or have it already. */
  fullWords: string
  askReport(view: { title: string; cost: Cost; seen: boolean }): Copy
  askReportWords: Copy
  reported(view: { cost: Cost; seen: boolean }): Copy
  reportedBefore: Record<'open' | 'paid_back' | 'declined', string>
  reportAnswer: {
    paid_back(view: { title: string; sum: Sum }): Copy
    declined(view: { title: string; reason: ReportReason; cost: Cost }): Copy
  }
  /** To the operators. */
  reportFor(view: ReportView): Copy
  reportClosed: Record<'paid_back' | 'declined' | 'repeated' | 'unknown' | 'nothing' | 'foreign', string>
}

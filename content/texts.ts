import type { Format, MediaKind } from '../lib/catalog/card.js'
import type { Problem } from '../lib/catalog/check.js'
import type { Difficulty } from '../lib/catalog/difficulty.js'
import type { Given } from '../lib/catalog/price-table.js'
import type { CoachTexts } from './coach-texts.js'
import type { EarlierTexts } from './earlier-texts.js'
import type { PanelTexts } from './panel-texts.js'
import type { PreferenceTexts } from './preference-texts.js'
import type { PresetTexts } from './preset-texts.js'
import type { ProjectTexts } from './project-texts.js'
import type { RewriteTexts } from './rewrite-texts.js'
import type { SettingTexts } from './setting-texts.js'
import type {
  BalanceView,
  CardWords,
  ComparedWords,
  Copy,
  FailureReason,
  FieldWords,
  FilterName,
  Labels,
  Language,
  ProgressView,
  QuoteView,
  ReceiptView,
  Shelf,
  ShelfName,
  Sum,
} from './shapes.js'
import type { ShareTexts } from './share-texts.js'
import type { WorksTexts } from './works-texts.js'

export { type Cost, REPORT_REASONS, type ReportReason, type ReportView } from './panel-texts.js'
export * from './preset-shapes.js'
export { REWRITE_FAILURES, type RewriteFailure } from './rewrite-texts.js'
export type { RuleNames } from './setting-texts.js'
export * from './shapes.js'
export type { PastName, WorkLine } from './works-texts.js'

/** Every word a person reads, in one language. */
export interface Texts
  extends SettingTexts,
    PreferenceTexts,
    ShareTexts,
    CoachTexts,
    RewriteTexts,
    WorksTexts,
    PresetTexts,
    PanelTexts,
    ProjectTexts,
    EarlierTexts {
  language: Language
  labels: Labels
  /** What the command menu shows; other commands work without standing in it. */
  commands: readonly { command: string; description: string }[]
  /** What an empty chat and the profile of the bot say: at most 512 and 120 characters. */
  about: { description: string; short: string }
  formats: Record<Format, { name: string; ask: string }>
  field(name: string): FieldWords | null
  option(field: string, value: string | number | boolean): string
  media: Record<MediaKind, string>
  money(sum: Sum): string
  duration(seconds: number): string
  /** “3 ₽” when all answers cost the same, “from 3 ₽” otherwise. */
  price(view: { price: Sum; fixed: boolean }): string
  freeBadge: string
  home(view: { name: string; free: { left: number; perDay: number } | null }): Copy
  shelves: Record<Shelf, { name: string; ask: string }>
  list(view: {
    list: ShelfName
    count: number
    page: number
    pages: number
    filter: FilterName | null
    query: string | null
    free: { left: number; perDay: number } | null
  }): Copy
  filters(view: { list: ShelfName }): Copy
  search: Copy
  /** Nothing was found for these words. */
  nothingFound(query: string): Copy
  /** For files so long, in seconds, or a picture so large; `perFile`: more files than these cost more. */
  prices(view: { title: string; seconds: number | null; side: number | null; perFile: boolean }): Copy
  /** How much is given, in a line of prices. */
  given(view: { what: Given; count: number }): string
  versus(view: { title: string }): Copy
  compare(view: { one: ComparedWords; other: ComparedWords }): Copy
  successor(view: { title: string; successor: string | null }): Copy
  card(
    view: CardWords & {
      gives: string[]
      output: MediaKind
      price: Sum
      /** With nothing chosen; null where what is given decides. */
      plain: Sum | null
      most: Sum
      fixed: boolean
      free: boolean
      seconds: number
      difficulty: Difficulty
    },
  ): Copy
  step(view: {
    title: string
    number: number
    of: number
    ask: string
    media: MediaKind | null
    /** An address is no answer here. */
    filesOnly: boolean
    maxLength: number | null
    many: { given: number; max: number } | null
    /** The ends of a number. */
    ends: { min: number | null; max: number | null } | null
    /** Answered before; “Next” keeps the answer. */
    kept: boolean
    example: string | null
  }): Copy
  problem(problem: Problem, label: string): string
  confirm(view: QuoteView): Copy
  priceChanged: string
  short(view: { need: Sum; have: Sum; missing: Sum }): Copy
  quotaOver(view: { perDay: number; price: Sum }): Copy
  /** The free tries of this hour are used up; the next come in so many minutes. */
  hourOver(minutes: number): string
  /** Those of the day are: what it costs now stands below. */
  dayOver(perDay: number): string
  tooMany(max: number): string
  debt(debt: Sum): string
  blocked: string
  packs(view: { available: Sum; rate: Sum }): Copy
  invoice(view: { stars: number; sum: Sum }): { title: string; description: string; label: string }
  paid(view: { stars: number; sum: Sum; available: Sum; debt: Sum }): Copy
  checkoutRefused: Record<'changed' | 'unknown' | 'unavailable' | 'blocked', string>
  payments(view: {
    rows: { stars: number; sum: Sum; at: Date; state: 'paid' | 'refunding' | 'refunded' }[]
  }): Copy
  refundAsk: Copy
  refunded(view: { stars: number; available: Sum }): Copy
  refundRefused: Record<'short' | 'repeated' | 'unknown' | 'failed' | 'under-way', string>
  balance(view: BalanceView): Copy
  balanceUnavailable: Copy
  progress(view: ProgressView): Copy
  receipt(view: ReceiptView): Copy
  failure(view: { title: string; reason: FailureReason; sum: Sum; free: boolean }): Copy
  help: Copy
  terms: Copy
  /** Something was sent before anything was chosen: files of a kind, or words (null). */
  beginning(view: { media: MediaKind | null; count: number }): Copy
  unexpected: { file: string; other: string }
  toast: {
    outdated: string
    /** A button of before everything was erased. */
    forgotten: string
    limited(seconds: number): string
    unavailable: string
    cancelled: string
    alreadyDone: string
    liked: string
    unliked: string
    foreign: string
    modelGone: string
    saved: string
    apology: string
  }
  databaseAway: Copy
  providerAway: Copy
  operator: Record<'unauthorized' | 'no-credits' | 'key-limit', string> & {
    parked(updateId: number): string
    /** Credits: what a price was made of, and what was charged for it; how many runs of a week that were. */
    drift(view: {
      model: string
      quoted: number
      charged: number
      week: { dearer: number; runs: number } | null
    }): string
  }
}

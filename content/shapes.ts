import type { Format } from '../lib/catalog/card.js'
import type { ListName } from '../lib/catalog/lists.js'
import type { CoachLabels } from './coach-texts.js'
import type { Sum } from './copy.js'
import type { EarlierLabels } from './earlier-texts.js'
import type { PanelLabels } from './panel-texts.js'
import type { PreferenceLabels } from './preference-texts.js'
import type { PresetLabels } from './preset-texts.js'
import type { ProjectLabels } from './project-texts.js'
import type { RewriteLabels } from './rewrite-texts.js'
import type { SettingLabels } from './setting-texts.js'
import type { ShareLabels } from './share-texts.js'
import type { WorksLabels } from './works-texts.js'

export type { Copy, Sum } from './copy.js'

/** The languages that are complete; a missing text is a compile error. */
export const LANGUAGES = ['ru', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export interface FieldWords {
  /** Name of the field in a summary. */
  label: string
  /** What we ask for, as a request to the person. */
  ask: string
}

/** One label per action, the same on every screen. */
export interface Labels
  extends SettingLabels,
    PreferenceLabels,
    ShareLabels,
    CoachLabels,
    RewriteLabels,
    WorksLabels,
    PresetLabels,
    PanelLabels,
    ProjectLabels,
    EarlierLabels {
  home: string
  back: string
  next: string
  skip: string
  begin: string
  generate(price: Sum): string
  generateFree: string
  edit: string
  topUp: string
  topUpPack(stars: number, sum: Sum): string
  resume(price: Sum): string
  update: string
  cancel(free: boolean): string
  again: string
  balance: string
  settings: string
  help: string
  search: string
  /** A format and the number of its models. */
  format(format: Format, count: number): string
  /** The filter in force; null: everything is shown. */
  filter(name: FilterName | null): string
  /** A filter to choose and how many models it leaves; null where that depends on the balance. */
  filterBy(name: FilterName | null, count: number | null): string
  prices: string
  compare: string
  like: string
  unlike: string
  /** Before the title of a favourite. */
  likedMark: string
  payments: string
  refund(stars: number): string
  refundSure: string
  example: string
  open: string
  /** Leads from another chat to the bot. */
  openBot: string
  previousPage: string
  nextPage: string
  page(number: number): string
  language: Record<Language, string>
}

/** Lists that are no format. */
export const SHELVES = ['popular', 'free', 'mine', 'found'] as const
export type Shelf = (typeof SHELVES)[number]
export type ShelfName = Format | Shelf

/** What a list of models can be narrowed to. */
export type FilterName = ListName | 'affordable'

/** One of two models side by side. */
export interface ComparedWords {
  title: string
  goodFor: readonly string[]
  gives: string[]
  price: Sum
  fixed: boolean
  free: boolean
  seconds: number
}

export interface CardWords {
  does: string
  goodFor: readonly string[]
  title: string
}

export interface QuoteView {
  title: string
  fields: { label: string; value: string }[]
  sum: Sum
  free: boolean
  freeLeft: number | null
  balance: Sum | null
  seconds: number
  /** What the result does not use up of the price goes back. */
  refundable: boolean
  /** A file nobody could measure is paid as one of so many seconds, or as the largest (null). */
  assumed: { seconds: number | null } | null
  /** Nearly the same for less, or much faster. */
  cheaper: { title: string; sum: Sum; free: boolean; seconds: number } | null
}

export interface BalanceView {
  available: Sum
  held: Sum
  debt: Sum
  freeLeft: number
  freePerDay: number
}

/** Where a running generation stands; `queued` when the provider says so, `almost` near its usual time. */
export const PROGRESS_STAGES = ['accepted', 'queued', 'working', 'almost', 'late'] as const

export interface ProgressView {
  title: string
  stage: (typeof PROGRESS_STAGES)[number]
  elapsed: number
  usual: number
  free: boolean
}

export interface ReceiptView {
  title: string
  /** What was taken. */
  sum: Sum
  /** What was put aside and went back. */
  returned: Sum
  free: boolean
  late: boolean
  seconds: number | null
}

/** Why a generation ended without a result. */
export type FailureReason =
  | 'busy'
  | 'unavailable'
  | 'bad-input'
  | 'content'
  | 'failed'
  | 'empty'
  | 'unusable'
  | 'provider'
  | 'expired'
  | 'cancelled'

import type { Format, MediaKind } from '../lib/catalog/card.js'
import type { Problem } from '../lib/catalog/check.js'
import type { Unpriced } from '../lib/catalog/price.js'
import type { Broken } from '../lib/catalog/rules.js'

/** The languages that are complete; a missing text is a compile error. */
export const LANGUAGES = ['ru', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Money in minor units (kopecks, cents) of a currency. */
export interface Sum {
  amount: number
  currency: string
}

/** A screen without its buttons: what the renderer turns into a message. */
export interface Copy {
  title: string
  paragraphs?: string[]
  bullets?: string[]
  hint?: string
}

export interface FieldWords {
  /** Name of the field in a summary. */
  label: string
  /** What we ask for, as a request to the person. */
  ask: string
}

/** One label per action, the same on every screen. */
export interface Labels {
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
  payments: string
  refund(stars: number): string
  refundSure: string
  example: string
  tryAnother: string
  open: string
  previousPage: string
  nextPage: string
  language: Record<Language, string>
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
}

export interface BalanceView {
  available: Sum
  held: Sum
  debt: Sum
  freeLeft: number
  freePerDay: number
}

export interface ProgressView {
  title: string
  stage: 'accepted' | 'waiting' | 'working' | 'late'
  elapsed: number
  usual: number
}

export interface ReceiptView {
  title: string
  sum: Sum
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

/** How the fields of a broken rule are called. */
export interface RuleNames {
  label(field: string): string
  value(field: string, value: unknown): string
  answered: string | null
}

/** Every word a person reads, in one language. */
export interface Texts {
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
  home(view: { name: string; freeLeft: number | null }): Copy
  formatList(view: { format: Format; count: number; page: number; pages: number }): Copy
  card(
    view: CardWords & {
      gives: string[]
      output: MediaKind
      price: Sum
      fixed: boolean
      free: boolean
      seconds: number
      fits: boolean | null
    },
  ): Copy
  step(view: {
    title: string
    number: number
    of: number
    ask: string
    media: MediaKind | null
    maxLength: number | null
    many: { given: number; max: number } | null
    /** Answered before; “Next” keeps the answer. */
    kept: boolean
    example: string | null
  }): Copy
  problem(problem: Problem, label: string): string
  /** The rule of a model that choices break; `answered` is the field whose answer broke it. */
  broken(broken: Broken, names: RuleNames): string
  /** What an answer moved besides; null for what can no longer be chosen. */
  changed(changes: readonly { label: string; value: string | null }[]): string
  /** Choices that cannot be bought as they are, and what is wrong. */
  unready(view: { title: string; problem: string }): Copy
  unpriced: Record<Unpriced, string>
  confirm(view: QuoteView): Copy
  priceChanged: string
  short(view: { need: Sum; have: Sum; missing: Sum }): Copy
  quotaOver(view: { perDay: number; price: Sum }): Copy
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
  failure(view: {
    title: string
    reason: FailureReason
    sum: Sum
    free: boolean
    message: string | null
  }): Copy
  panel(view: { title: string; sum: Sum; free: boolean; late: boolean }): Copy
  caption(view: { title: string }): string
  resultLink(view: { title: string }): Copy
  lateNotice: string
  settings(language: Language): Copy
  help: Copy
  privacy: Copy
  terms: Copy
  support: Copy
  unknownText: string
  unexpected: { file: string; other: string; noForm: string }
  toast: {
    outdated: string
    limited(seconds: number): string
    unavailable: string
    cancelled: string
    alreadyDone: string
    noChange: string
    foreign: string
    modelGone: string
    saved: string
    apology: string
  }
  databaseAway: Copy
  providerAway: Copy
  operator: Record<'unauthorized' | 'no-credits' | 'key-limit', string> & { parked(updateId: number): string }
}

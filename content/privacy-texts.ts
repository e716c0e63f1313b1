import type { Copy, Sum } from './copy.js'

/** Labels around what we hold on a person. */
export interface PrivacyLabels {
  privacy: string
  export: string
  exportMore: string
  forget: string
  forgetSure: string
  /** Cancels one of several runs. */
  cancelOne(view: { title: string; free: boolean }): string
  writeSupport: string
}

/** Words around what we hold on a person, and around stopping. */
export interface PrivacyTexts {
  privacy: Copy
  exported(view: { part: number; more: boolean }): Copy
  forget: Copy
  forgetSure: Copy
  forgotten(view: { left: Sum | null }): Copy
  /** `count`: how many runs there are; null: nobody can tell right now. */
  running(view: { why: 'stopped' | 'nothing' | 'forget'; count: number | null }): Copy
  /** `contact`: where to write; null: the operator named none. */
  support(contact: string | null): Copy
}

import { isLanguage, type Language } from '../../content/index.js'
import type { Sealer } from '../seal/index.js'

/** What an invoice promises; sealed into its payload, so that no row is needed before it is paid. */
export interface Invoice {
  userId: number
  stars: number
  /** Minor units that the Stars buy. */
  amount: number
  /** Price of what the person was about to start, minor units; null when nothing. */
  resume: number | null
  language: Language
}

/** The payload of an invoice: at most 128 bytes, unreadable and unforgeable outside. */
export function sealInvoice(seal: Sealer, invoice: Invoice): string {
  const { userId, stars, amount, resume, language } = invoice
  return seal.seal('invoice', {
    u: userId,
    s: stars,
    a: amount,
    ...(resume === null ? {} : { r: resume }),
    l: language,
  })
}

/** The invoice behind a payload; null for a payload that is not ours. */
export function openInvoice(seal: Sealer, payload: string, at: Date): Invoice | null {
  const read = seal.open('invoice', payload, at)
  if (!read || typeof read.u !== 'number' || typeof read.s !== 'number' || typeof read.a !== 'number')
    return null
  const language = typeof read.l === 'string' && isLanguage(read.l) ? read.l : 'ru'
  return {
    userId: read.u,
    stars: read.s,
    amount: read.a,
    resume: typeof read.r === 'number' ? read.r : null,
    language,
  }
}

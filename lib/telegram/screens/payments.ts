import type { Sum, Texts } from '../../../content/texts.js'
import type { Action } from '../buttons.js'
import type { Button, Screen } from '../screen.js'
import { exits, pairs } from './rows.js'

/** Packs of Stars. */
export const PACKS = [25, 50, 100, 250, 500, 1000] as const

export interface PacksView {
  available: Sum
  /** Minor units for one Star. */
  rate: number
}

/** How much to add. */
export function packsScreen(view: PacksView, say: Texts): Screen {
  const currency = view.available.currency
  return {
    ...say.packs({ available: view.available, rate: { amount: view.rate, currency } }),
    rows: [
      ...packRows([...PACKS], { rate: view.rate, currency }, say),
      exits(say, { text: say.labels.back, action: { go: 'balance' } }),
    ],
  }
}

export interface PaidView {
  stars: number
  sum: Sum
  available: Sum
  debt: Sum
  /** Price of what the person was about to start, when there is something to go on with. */
  resume: Sum | null
}

/** Money has arrived: the new balance, and on with what was interrupted. */
export function paidScreen(view: PaidView, say: Texts): Screen {
  const rows: Button[][] = view.resume
    ? [[{ text: say.labels.resume(view.resume), action: { go: 'confirm' }, style: 'primary' }]]
    : [[{ text: say.labels.balance, action: { go: 'balance' } }]]
  return { ...say.paid(view), rows: [...rows, exits(say)] }
}

export interface PaymentRow {
  id: string
  stars: number
  sum: Sum
  at: Date
  state: 'paid' | 'refunding' | 'refunded'
}

/** The person's top-ups; what is not spent can be returned. */
export function paymentsScreen(rows: readonly PaymentRow[], available: number, say: Texts): Screen {
  const returnable = rows.filter((row) => row.state === 'paid' && row.sum.amount <= available).slice(0, 4)
  return {
    ...say.payments({ rows: [...rows] }),
    rows: [
      ...returnable.map((row): Button[] => [
        { text: say.labels.refund(row.stars), action: { go: 'refund', payment: row.id }, style: 'danger' },
      ]),
      exits(say, { text: say.labels.back, action: { go: 'balance' } }),
    ],
  }
}

/** The last question before a top-up goes back. */
export function refundScreen(payment: string, say: Texts): Screen {
  return {
    ...say.refundAsk,
    rows: [
      [{ text: say.labels.refundSure, action: { go: 'refund-sure', payment }, style: 'danger' }],
      exits(say, { text: say.labels.back, action: { go: 'payments' } }),
    ],
  }
}

/** Not enough money: how much is missing and the shortest way to it. */
export function shortScreen(
  view: { need: Sum; have: Sum; missing: Sum; stars: number[]; rate: number; back: Action },
  say: Texts,
): Screen {
  return {
    ...say.short(view),
    rows: [
      ...packRows(view.stars, { rate: view.rate, currency: view.need.currency }, say),
      exits(say, { text: say.labels.back, action: view.back }),
    ],
  }
}

/** Buttons of packs: Stars and what they are worth here. */
export function packRows(stars: number[], worth: { rate: number; currency: string }, say: Texts): Button[][] {
  return pairs(
    stars.map(
      (count): Button => ({
        text: say.labels.topUpPack(count, { amount: count * worth.rate, currency: worth.currency }),
        action: { go: 'pack', stars: count },
      }),
    ),
  )
}

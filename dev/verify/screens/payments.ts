import type { Texts } from '../../../content/index.js'
import {
  packsScreen,
  paidScreen,
  paymentsScreen,
  refundScreen,
  shortScreen,
} from '../../../lib/telegram/screens/payments.js'
import { GENERATION, type Shown, sum, views } from './shown.js'

const STATES = ['paid', 'refunding', 'refunded', 'paid', 'paid', 'paid'] as const

const PRICES = { need: sum(1_404), have: sum(400), missing: sum(1_004), rate: 100 }
const SHORT = { ...PRICES, back: { go: 'confirm' } } as const

/** Every screen about money that comes or goes back. */
export function paymentScreens(say: Texts): Shown[] {
  const paid = { stars: 1_000, sum: sum(100_000), available: sum(100_000), debt: sum(0), resume: null }
  const rows = STATES.map((state, index) => ({
    id: GENERATION,
    stars: [1_000, 500, 25, 50, 100, 250][index] ?? 25,
    sum: sum(100_000),
    at: new Date(Date.UTC(2026, 10, 24 - index)),
    state,
  }))
  return [
    ...views('packsScreen', { usual: packsScreen({ available: sum(123_456), rate: 100 }, say) }),
    ...views('paidScreen', {
      'with nothing to go on with': paidScreen(paid, say),
      'with something to go on with': paidScreen({ ...paid, resume: sum(1_404) }, say),
      'with a debt left': paidScreen({ ...paid, debt: sum(904) }, say),
    }),
    ...views('paymentsScreen', {
      none: paymentsScreen([], 0, say),
      'many, all returnable': paymentsScreen(rows, 1_000_000, say),
      'many, all spent': paymentsScreen(rows, 0, say),
    }),
    ...views('refundScreen', { ask: refundScreen(GENERATION, say) }),
    ...views('shortScreen', {
      'three packs': shortScreen({ ...SHORT, stars: [25, 50, 100] }, say),
      'one pack': shortScreen({ ...SHORT, stars: [1_000] }, say),
    }),
  ]
}

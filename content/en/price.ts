import type { QuoteView, ReceiptView, Texts } from '../texts.js'
import { duration, money } from './numbers.js'

type Hold = Pick<QuoteView, 'free' | 'refundable' | 'assumed'>

/** What becomes of the money until there is a result: below the price on the confirm screen. */
export function holdWords({ free, refundable, assumed }: Hold): string {
  if (free) return 'Nothing will be taken.'
  if (assumed) {
    return assumed.seconds === null
      ? 'The size of the file cannot be seen, so the price is for the largest. What is not used comes back.'
      : `The length of the file cannot be seen, so the price is for ${duration(assumed.seconds)}. What is not used comes back.`
  }
  return refundable
    ? 'Put aside now, taken only for what comes out: the rest comes back.'
    : 'Put aside now, taken only for a finished file.'
}

/** What became of the money that was put aside. */
export function takenWords({ sum, returned }: Pick<ReceiptView, 'sum' | 'returned'>): string {
  if (returned.amount === 0) return `${money(sum)} taken.`
  const held = { ...sum, amount: sum.amount + returned.amount }
  return `${money(held)} put aside, ${money(sum)} taken, ${money(returned)} returned.`
}

/** Words about the price. */
export const price: Pick<Texts, 'tooDear'> = {
  tooDear: ({ sum, most }) =>
    `This costs ${money(sum)}, and one go may cost up to ${money(most)}. Choose a shorter, smaller or single result.`,
}

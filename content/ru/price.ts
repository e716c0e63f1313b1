import type { QuoteView, ReceiptView, Texts } from '../texts.js'
import { duration, money } from './numbers.js'

type Hold = Pick<QuoteView, 'free' | 'refundable' | 'assumed'>

/** Что будет с деньгами до результата: под ценой на экране запуска. */
export function holdWords({ free, refundable, assumed }: Hold): string {
  if (free) return 'Ничего не спишется.'
  if (assumed) {
    return assumed.seconds === null
      ? 'Размер файла не видно, поэтому цена за самый большой. Что не израсходуется, вернём.'
      : `Длину файла не видно, поэтому цена за ${duration(assumed.seconds)}. Что не израсходуется, вернём.`
  }
  return refundable
    ? 'Отложим сейчас, спишем только за то, что получится: остаток вернём.'
    : 'Отложим сейчас, спишем только за готовый файл.'
}

/** Что стало с отложенными деньгами. */
export function takenWords({ sum, returned }: Pick<ReceiptView, 'sum' | 'returned'>): string {
  if (returned.amount === 0) return `Списано ${money(sum)}.`
  const held = { ...sum, amount: sum.amount + returned.amount }
  return `Отложено ${money(held)}, списано ${money(sum)}, возвращено ${money(returned)}.`
}

/** Слова о цене. */
export const price: Pick<Texts, 'tooDear'> = {
  tooDear: ({ sum, most }) =>
    `Это стоит ${money(sum)}, а за один раз можно до ${money(most)}. Уменьшите длину, размер или количество.`,
}

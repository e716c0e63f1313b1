import type { Texts } from '../texts.js'
import { day, money, plural } from './numbers.js'

type Payments = Pick<
  Texts,
  | 'short'
  | 'debt'
  | 'packs'
  | 'invoice'
  | 'paid'
  | 'checkoutRefused'
  | 'payments'
  | 'refundAsk'
  | 'refunded'
  | 'refundRefused'
>

const STATES = { paid: '', refunding: ' · being returned', refunded: ' · returned' } as const

function starsOf(stars: number): string {
  return plural(stars, 'Star', 'Stars')
}

export const payments: Payments = {
  short: ({ need, have, missing }) => ({
    title: `${money(missing)} short`,
    bullets: [`Needed: ${money(need)}`, `On your balance: ${money(have)}`],
    paragraphs: ['Top up with Stars and we go right on; everything you entered is kept.'],
  }),
  debt: (debt) => `You owe ${money(debt)} after a refund. Top up and you can start again.`,
  packs: ({ available, rate }) => ({
    title: 'Top up',
    paragraphs: [`You have ${money(available)} now. One Star is ${money(rate)}.`],
    hint: 'What you do not spend can be returned in /paysupport.',
  }),
  invoice: ({ stars, sum }) => ({
    title: `Balance: ${money(sum)}`,
    description: `A top-up of ${money(sum)} for ${starsOf(stars)}. Spend it on pictures, video and sound; what is unspent can be returned.`,
    label: `Top-up of ${money(sum)}`,
  }),
  paid: ({ stars, sum, available, debt }) => ({
    title: `${money(sum)} added`,
    bullets: [
      `Paid: ⭐ ${stars}`,
      `On your balance: ${money(available)}`,
      ...(debt.amount > 0 ? [`Owed: ${money(debt)}`] : []),
    ],
    hint: 'Receipt and refund: /paysupport.',
  }),
  checkoutRefused: {
    changed: 'The terms of this top-up have changed. Open /balance and pick a pack again.',
    unknown: 'This invoice was made for somebody else. Open /balance and pick a pack.',
    unavailable: 'We cannot record a payment right now. No Stars were taken, try again in a minute.',
    blocked: 'Top-ups are closed for you. Write to /support.',
  },
  payments: ({ rows }) => ({
    title: 'My top-ups',
    ...(rows.length === 0
      ? { paragraphs: ['No top-ups yet.'] }
      : {
          bullets: rows
            .slice(0, 4)
            .map((row) => `${day(row.at)}: ${starsOf(row.stars)} → ${money(row.sum)}${STATES[row.state]}`),
          hint: 'What is not spent yet can be returned. The Stars come back at once.',
        }),
  }),
  refundAsk: {
    title: 'Return this top-up?',
    paragraphs: ['The Stars go back to Telegram at once, and your balance becomes smaller by as much.'],
  },
  refunded: ({ stars, available }) => ({
    title: `⭐ ${stars} returned`,
    paragraphs: [`${money(available)} left on your balance.`],
  }),
  refundRefused: {
    short: 'That money is spent or put aside, it cannot be returned',
    repeated: 'That top-up has been returned already',
    unknown: 'No such top-up was found',
    failed: 'Telegram did not take the refund. We will repeat it, the money is not lost',
    'under-way': 'It is being returned already, no need to repeat',
  },
}

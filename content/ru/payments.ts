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

const STATES = { paid: '', refunding: ' · возвращаем', refunded: ' · возвращено' } as const

function starsOf(stars: number): string {
  return plural(stars, 'звезда', 'звезды', 'звёзд')
}

export const payments: Payments = {
  short: ({ need, have, missing }) => ({
    title: `Не хватает ${money(missing)}`,
    bullets: [`Нужно: ${money(need)}`, `На балансе: ${money(have)}`],
    paragraphs: ['Пополните звёздами — и сразу продолжим, всё введённое сохранится.'],
  }),
  debt: (debt) => `После возврата за вами ${money(debt)}. Пополните баланс, и запуск снова откроется.`,
  packs: ({ available, rate }) => ({
    title: 'Пополнить баланс',
    paragraphs: [`Сейчас на балансе ${money(available)}. Одна звезда — ${money(rate)}.`],
    hint: 'Неиспользованное можно вернуть в /paysupport.',
  }),
  invoice: ({ stars, sum }) => ({
    title: `Баланс: ${money(sum)}`,
    description: `Пополнение на ${money(sum)} за ${plural(stars, 'звезду', 'звезды', 'звёзд')}. Тратьте на картинки, видео и звук; неиспользованное можно вернуть.`,
    label: `Пополнение на ${money(sum)}`,
  }),
  paid: ({ stars, sum, available, debt }) => ({
    title: `Зачислено ${money(sum)}`,
    bullets: [
      `Оплачено: ⭐ ${stars}`,
      `На балансе: ${money(available)}`,
      ...(debt.amount > 0 ? [`Долг: ${money(debt)}`] : []),
    ],
    hint: 'Чек и возврат — в /paysupport.',
  }),
  checkoutRefused: {
    changed: 'Условия пополнения изменились. Откройте /balance и выберите пакет заново.',
    unknown: 'Этот счёт выставлен не вам. Откройте /balance и выберите пакет.',
    unavailable: 'Сейчас не можем записать платёж. Звёзды не списаны, попробуйте через минуту.',
    blocked: 'Пополнение закрыто. Напишите в /support.',
  },
  payments: ({ rows }) => ({
    title: 'Мои пополнения',
    ...(rows.length === 0
      ? { paragraphs: ['Пополнений пока не было.'] }
      : {
          bullets: rows
            .slice(0, 4)
            .map((row) => `${day(row.at)}: ${starsOf(row.stars)} → ${money(row.sum)}${STATES[row.state]}`),
          hint: 'Вернуть можно то, что ещё не потрачено. Звёзды придут сразу.',
        }),
  }),
  refundAsk: {
    title: 'Вернуть это пополнение?',
    paragraphs: ['Звёзды сразу вернутся в Telegram, а баланс уменьшится на эту сумму.'],
  },
  refunded: ({ stars, available }) => ({
    title: `Вернули ⭐ ${stars}`,
    paragraphs: [`На балансе осталось ${money(available)}.`],
  }),
  refundRefused: {
    short: 'Эти деньги уже потрачены или отложены, вернуть их нельзя',
    repeated: 'Это пополнение уже возвращено',
    unknown: 'Не нашли такого пополнения',
    failed: 'Telegram не принял возврат. Мы повторим сами, деньги не пропадут',
    'under-way': 'Возврат уже идёт, повторять не нужно',
  },
}

import type { Hours, PreferenceLabels, PreferenceTexts } from '../preference-texts.js'
import { clock, hour, money } from './numbers.js'
import { privacy, privacyLabels } from './privacy.js'

const hours = ({ from, until }: Hours) => `${hour(from)}–${hour(until)}`

export const preferenceLabels: PreferenceLabels = {
  ...privacyLabels,
  switches: {
    coach: 'Подсказки к описанию',
    safe: 'Безопасный режим',
    tips: 'Советы на первом шаге',
    friends: 'Новости о друзьях',
  },
  languages: '🌐 Язык',
  dayCap: (sum) => `Лимит на день: ${sum ? money(sum) : 'нет'}`,
  askAbove: (sum) => `Переспрашивать: ${sum ? `дороже ${money(sum)}` : 'нет'}`,
  quiet: (quiet) => `Тихие часы: ${quiet ? hours(quiet) : 'нет'}`,
  clock: (at, utcOffset) => `У меня сейчас ${clock(at, utcOffset)}`,
  time: clock,
  sum: money,
  noCap: 'Без лимита',
  neverAsk: 'Не переспрашивать',
  hours,
  noQuiet: 'Без тихих часов',
  otherClocks: 'Другое время',
  raiseCap: 'Да, поднять лимит',
  ownSum: 'Своя сумма',
  guarded: '🔒 Фильтр содержания: включён',
}

export const preferences: PreferenceTexts = {
  ...privacy,
  settings: (known) => ({
    title: 'Настройки',
    paragraphs: [
      known
        ? 'Включённое отмечено галочкой. Всё сохраняется сразу, черновик при этом не пропадает.'
        : 'Сейчас можно сменить только язык: остальное не читается, база данных не отвечает.',
    ],
    ...(known
      ? { hint: 'Безопасный режим прячет готовые файлы под шторку и включает фильтры моделей.' }
      : {}),
  }),
  languages: { title: 'Язык', paragraphs: ['Черновик и баланс при смене языка не пропадут.'] },
  dayCap: (cap) => ({
    title: cap ? `Лимит на день: ${money(cap)}` : 'Лимит на день',
    paragraphs: ['Больше этой суммы за день не потратится, даже случайно. Какой лимит поставить?'],
    hint: 'День считаем по вашим часам. Что отменено или не получилось, в лимит не входит.',
  }),
  raiseCap: ({ from, to }) => ({
    title: to ? `Поднять лимит до ${money(to)}?` : 'Снять лимит?',
    paragraphs: [`Сейчас это ${money(from)} в день. Новый лимит начнёт действовать сразу.`],
  }),
  askAbove: (sum) => ({
    title: sum ? `Переспрашивать дороже ${money(sum)}` : 'Переспрашивать о цене',
    paragraphs: ['Если запуск стоит больше выбранной суммы, я переспрошу, прежде чем отложить деньги.'],
  }),
  asked: ({ title, sum, bound }) => ({
    title: `${title} за ${money(sum)}. Запускаем?`,
    paragraphs: [`Вы просили переспрашивать, когда цена выше ${money(bound)}. Деньги ещё не отложены.`],
  }),
  capped: ({ need, cap, spent, left }) => ({
    title: 'Не помещается в лимит на день',
    bullets: [
      `Ваш лимит: ${money(cap)}`,
      `Сегодня потрачено и отложено: ${money(spent)}`,
      `Осталось на сегодня: ${money(left)}`,
      `Этот запуск: ${money(need)}`,
    ],
    hint: 'Ничего не списано. Можно поднять лимит или дождаться завтрашнего дня.',
  }),
  ownSum: (again) => ({
    title: again ? 'Не разобрал сумму' : 'Какая сумма?',
    paragraphs: ['Пришлите число сообщением: 750 или 99,50.'],
  }),
  sumWords: {
    thousand: ['к', 'тыс', 'тысяча', 'тысячи', 'тысяч'],
    money: {
      RUB: ['р', 'руб', 'рубль', 'рубля', 'рублей'],
      USD: ['доллар', 'доллара', 'долларов'],
      EUR: ['евро'],
    },
  },
  quiet: ({ hours: quiet, clock: now }) => ({
    title: quiet ? `Тихие часы: ${hours(quiet)}` : 'Тихие часы',
    paragraphs: ['В эти часы результаты и новости приходят без звука. Когда не шуметь?'],
    hint: `У вас сейчас ${now}. Не так? Поправьте время кнопкой ниже.`,
  }),
  clock: { title: 'Который у вас час?', paragraphs: ['Выберите время, которое сейчас на ваших часах.'] },
}

import type { FilterName, Labels } from '../texts.js'
import { coachLabels } from './coach.js'
import { earlierLabels } from './earlier.js'
import { menus } from './menus.js'
import { count, money } from './numbers.js'
import { panelLabels } from './panel.js'
import { preferenceLabels } from './preferences.js'
import { presetLabels } from './presets.js'
import { projectLabels } from './projects.js'
import { rewriteLabels } from './rewrite.js'
import { shareLabels } from './share.js'
import { resultLabel } from './tuning.js'
import { worksLabels } from './works.js'

const FILTERS: Record<FilterName, string> = {
  popular: 'Популярные',
  cheap: 'Дешёвые',
  fast: 'Быстрые',
  best: 'Лучшие',
  'with-sound': 'Со звуком',
  'long-video': 'Длинные видео',
  affordable: 'По балансу',
}

export const labels: Labels = {
  ...shareLabels,
  ...coachLabels,
  ...rewriteLabels,
  home: '🏠 Домой',
  back: '‹ Назад',
  next: 'Дальше ›',
  skip: 'Пропустить',
  begin: 'Попробовать',
  generate: (price) => `Сгенерировать · ${money(price)}`,
  generateFree: 'Сгенерировать · Бесплатно',
  edit: 'Изменить',
  topUp: '⭐ Пополнить',
  topUpPack: (stars, sum) => `⭐ ${stars} → ${money(sum)}`,
  resume: (price) => `Продолжить · ${money(price)}`,
  update: '🔄 Обновить',
  cancel: (free) => (free ? 'Отменить' : 'Отменить и вернуть деньги'),
  again: '🔁 Ещё раз',
  balance: '💳 Баланс',
  settings: '⚙️ Настройки',
  help: 'Помощь',
  search: '🔎 Найти модель',
  format: (format, found) => `${menus.formats[format].name} ${found}`,
  filter: (name) => (name === null ? 'Фильтр' : `Фильтр: ${FILTERS[name].toLowerCase()}`),
  filterBy: (name, found) => `${name === null ? 'Все' : FILTERS[name]}${found === null ? '' : ` ${found}`}`,
  prices: 'Все цены',
  compare: 'Сравнить',
  like: '♡ В избранное',
  unlike: '♥ В избранном',
  likedMark: '♥',
  payments: 'Мои пополнения',
  refund: (stars) => `Вернуть ⭐ ${stars}`,
  refundSure: 'Да, вернуть',
  example: 'Взять пример',
  open: 'Открыть файл',
  openBot: 'Попробовать в боте',
  tune: '🎛 Параметры',
  setting: ({ label, value, locked }) => `${locked ? '🔒 ' : ''}${label}: ${value}`,
  by: (amount) => (amount < 0 ? `−${count(-amount)}` : `+${count(amount)}`),
  random: 'Каждый раз новое',
  fix: (seed) => `Закрепить ${seed}`,
  clear: 'Сбросить',
  defaults: 'Вернуть исходные',
  results: '🗂 Из моих результатов',
  result: resultLabel,
  ...worksLabels,
  ...panelLabels,
  cheaper: ({ title, sum, free }) => `${title} · ${free ? 'бесплатно' : money(sum)}`,
  ...projectLabels,
  ...earlierLabels,
  previousPage: '‹',
  nextPage: '›',
  page: (number) => String(number),
  ...preferenceLabels,
  ...presetLabels,
  language: { ru: 'Русский', en: 'English' },
}

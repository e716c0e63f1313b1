import { en } from './texts-en.js'
import { ru } from './texts-ru.js'

/** The words of the page itself: Russian for a Russian person, English for everybody else. */
export function textsFor(language) {
  return isRussian(language) ? ru : en
}

export const isRussian = (language) =>
  String(language ?? '')
    .toLowerCase()
    .startsWith('ru')

/** Languages a person of the playground can have in Telegram. */
export const LANGUAGES = [
  ['ru', 'Русский'],
  ['en', 'English'],
  ['uk', 'Українська'],
  ['de', 'Deutsch'],
  ['es', 'Español'],
  ['fr', 'Français'],
  ['pt-br', 'Português'],
  ['tr', 'Türkçe'],
  ['zh-hans', '中文'],
  ['ar', 'العربية'],
]

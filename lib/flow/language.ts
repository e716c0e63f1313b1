import { guessLanguage, isLanguage, type Language } from '../../content/index.js'

/** The language to answer in: the chosen one, else a guess from Telegram's. */
export function languageOf(chosen: string | null | undefined, telegramCode: string | null): Language {
  return isLanguage(chosen) ? chosen : guessLanguage(telegramCode)
}

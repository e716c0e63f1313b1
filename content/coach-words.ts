import type { CoachWords } from './coach-texts.js'
import { allCoachWords as english } from './en/goods/coach.js'
import { allCoachWords as russian } from './ru/goods/coach.js'
import type { Language } from './shapes.js'

/** The words by which prompts of a language are read. */
export function coachWords(language: Language): CoachWords {
  return language === 'ru' ? russian() : english()
}

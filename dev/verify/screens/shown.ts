import type { Sum } from '../../../content/index.js'
import type { Screen } from '../../../lib/telegram/screen.js'

/** One screen as somebody may see it. */
export interface Shown {
  /** The function that made it. */
  made: string
  /** What is special about this one. */
  when: string
  screen: Screen
}

/** Words on screens that are not ours: of people, of the provider, of models yet to come. */
export interface Strangers {
  name: string
  title: string
  prompt: string
}

export const PLAIN: Strangers = {
  name: 'Вера',
  title: 'Nano Banana Pro',
  prompt: 'Рыжий кот спит на тёплом подоконнике, за окном первый снег',
}

/** The views of one screen, each under what is special about it. */
export function views(made: string, screens: Record<string, Screen>): Shown[] {
  return Object.entries(screens).map(([when, screen]) => ({ made, when, screen }))
}

/** Minor units of the usual currency. */
export function sum(amount: number): Sum {
  return { amount, currency: 'RUB' }
}

export const GENERATION = '0d5f1a52-3b53-4c0e-9d2e-7f1b4f6a8c11'
export const DRAFT = 'AbCd-_12'

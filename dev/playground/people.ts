import type { FakeTelegram } from '../telegram/index.js'

export interface Shown {
  id: number
  name: string
  username: string | null
  language: string
  stars: number
  operator: boolean
}

/** Everybody in the playground, in the order in which they came. */
export function peopleOf(options: { telegram: FakeTelegram; operatorId: number }): Shown[] {
  return options.telegram.people().map((person) => ({
    id: person.id,
    name: person.name,
    username: person.username,
    language: person.language,
    stars: options.telegram.balanceOfStars(person.id),
    operator: person.id === options.operatorId,
  }))
}

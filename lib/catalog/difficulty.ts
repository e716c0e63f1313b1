import type { Format, ModelCard } from './card.js'
import { form } from './form.js'

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const
export type Difficulty = (typeof DIFFICULTIES)[number]

/** How much a model asks before it starts: one thing, two, or more. */
export function difficultyOf(card: ModelCard, format?: Format): Difficulty {
  const needed = form(card, format).filter((step) => step.required).length
  return needed <= 1 ? 'easy' : needed === 2 ? 'medium' : 'hard'
}

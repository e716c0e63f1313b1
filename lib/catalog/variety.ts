import type { Format, ModelCard } from './card.js'
import { form } from './form.js'
import { lockOf } from './judge.js'
import { settings } from './settings.js'
import type { Step } from './step.js'
import type { DraftValues } from './values.js'

/** What a result can be improved for. */
export const GOALS = ['clicks', 'sales', 'premium', 'viral', 'cheaper'] as const
export type Goal = (typeof GOALS)[number]

/** Where sound is described; other words of a sound are spoken or sung as they stand. */
const OF_SOUND = ['style', 'tags', 'prompt']

function everyStep(card: ModelCard, format: Format | null): Step[] {
  return [...form(card, format ?? undefined), ...settings(card, format ?? undefined)]
}

/**
 * The words of a request that describe what is to be made, with their question; null where there are none:
 * a text to be read aloud is no description.
 */
export function describedBy(
  card: ModelCard,
  format: Format | null,
  values: DraftValues,
): { step: Step; words: string } | null {
  const steps = everyStep(card, format)
  for (const field of card.output === 'audio' ? OF_SOUND : ['prompt']) {
    const step = steps.find((one) => one.field === field && one.kind === 'text')
    const words = values[field]
    if (step) return typeof words === 'string' && words !== '' ? { step, words } : null
  }
  return null
}

/** What makes results of one request differ: a seed of their own, or a few words more. */
export type Variety = { kind: 'seed'; step: Step } | { kind: 'words'; step: Step; words: string }

/** How a request can be varied; null where every result would be the same. */
export function varietyOf(card: ModelCard, format: Format | null, values: DraftValues): Variety | null {
  const seed = everyStep(card, format).find((step) => step.seed)
  if (seed && lockOf(card, values, seed) === null) return { kind: 'seed', step: seed }
  const described = describedBy(card, format, values)
  return described && { kind: 'words', ...described }
}

/** Words with more of them behind, as one sentence after the other; null where they do not fit. */
export function withMore(step: Step, words: string, more: string): string | null {
  const ended = /[.!?…]$/.test(words) ? words : `${words}.`
  const joined = `${ended} ${more}`
  return joined.length <= (step.maxLength ?? joined.length) ? joined : null
}

import type { RuleNames, Texts } from '../../content/index.js'
import { type Broken, type Change, type ModelCard, priceFor, settings, unfit } from '../catalog/index.js'
import type { Config } from '../config.js'
import { type Draft, stepsOf } from '../draft/index.js'
import type { Screen } from '../telegram/screen.js'
import { unreadyScreen, wordsOf } from '../telegram/screens/form.js'
import { sumOf } from './offer.js'

function namesOf(say: Texts, answered: string | null): RuleNames {
  return {
    label: (field) => wordsOf(field, say).label,
    value: (field, value) => valueWords(field, value, say) ?? '',
    answered: answered === null ? null : wordsOf(answered, say).label,
  }
}

function valueWords(field: string, value: unknown, say: Texts): string | null {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return isPlain ? say.option(field, value) : null
}

/** Why an answer is refused by the rules of its model. */
export function brokenWords(broken: Broken, answered: string | null, say: Texts): string {
  return say.broken(broken, namesOf(say, answered))
}

/** What an answer moved, as far as the person can see or set it; null when nothing. */
export function changedWords(
  changes: readonly Change[],
  form: { card: ModelCard; draft: Pick<Draft, 'format'> },
  say: Texts,
): string | null {
  const { card, draft } = form
  const steps = [...stepsOf(card, draft), ...settings(card, draft.format ?? undefined)]
  const visible = changes.filter(({ field }) => steps.some((step) => step.field === field))
  const told = visible.map(({ field, to }) => ({
    label: wordsOf(field, say).label,
    value: valueWords(field, to, say),
  }))
  return told.length === 0 ? null : say.changed(told)
}

function obstacleOf(draft: Draft, card: ModelCard, scene: { say: Texts; config: Config }) {
  const broken = unfit(card, draft.values)
  if (broken) {
    const fields = 'field' in broken ? [broken.field] : broken.fields
    return { words: brokenWords(broken, null, scene.say), fields }
  }
  const priced = priceFor(card, draft.values, scene.config.pricing)
  if (priced.ok) return null
  if (priced.because !== 'over-cap') return { words: scene.say.unpriced[priced.because], fields: [] }
  const { config, say } = scene
  const limits = { sum: sumOf(config, priced.amount), most: sumOf(config, config.pricing.maxAmount) }
  return { words: say.tooDear(limits), fields: [] }
}

/**
 * The screen that says why finished choices cannot be bought as they are, and leads to what has to change;
 * null when they can.
 */
export function unreadyView(
  draft: Draft,
  card: ModelCard,
  scene: { say: Texts; config: Config },
): Screen | null {
  const obstacle = obstacleOf(draft, card, scene)
  if (!obstacle) return null
  const steps = stepsOf(card, draft)
  const at = steps.findIndex((step) => obstacle.fields.includes(step.field))
  const view = {
    title: card.title,
    draft: draft.id,
    step: Math.max(0, at),
    last: Math.max(0, steps.length - 1),
    problem: obstacle.words,
  }
  return unreadyScreen(view, scene.say)
}

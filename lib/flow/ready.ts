import type { RuleNames, Texts } from '../../content/index.js'
import { type Broken, type Change, check, type ModelCard, unfit } from '../catalog/index.js'
import type { Config } from '../config.js'
import { type Draft, settingsOf, stepsOf } from '../draft/index.js'
import type { Screen } from '../telegram/screen.js'
import { wordsOf } from '../telegram/screens/field-words.js'
import { unreadyScreen } from '../telegram/screens/form.js'
import { priced, sumOf } from './offer.js'

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
  const steps = [...stepsOf(card, draft), ...settingsOf(card, draft)]
  const visible = changes.filter(({ field }) => steps.some((step) => step.field === field))
  const told = visible.map(({ field, to }) => ({
    label: wordsOf(field, say).label,
    value: valueWords(field, to, say),
  }))
  return told.length === 0 ? null : say.changed(told)
}

/** A file that nobody has looked at yet is no fault of the choices: whoever shows their price looks first. */
function isUnseen(broken: Broken): boolean {
  return broken.kind === 'unmeasured' && broken.because === 'unseen'
}

/** What is asked of a scene: its words, its terms, its time. */
interface Terms {
  say: Texts
  config: Config
  at: Date
}

function obstacleOf(draft: Draft, card: ModelCard, scene: Terms) {
  for (const step of [...stepsOf(card, draft), ...settingsOf(card, draft)]) {
    const value = draft.values[step.field]
    // Addresses were checked when they were given.
    const checked = value === undefined ? null : check(step, value, { privateHosts: true, at: scene.at })
    if (!checked || checked.ok) continue
    const { label } = wordsOf(step.field, scene.say)
    return { words: scene.say.problem(checked.problem, label), fields: [step.field] }
  }
  const broken = unfit(card, draft.values)
  if (broken && !isUnseen(broken)) {
    const fields = 'field' in broken ? [broken.field] : broken.fields
    return { words: brokenWords(broken, null, scene.say), fields }
  }
  const { config, say } = scene
  const price = priced(card, draft.values, config)
  if (price.ok || price.because === 'unseen') return null
  if (price.because !== 'over-cap') return { words: say.unpriced[price.because], fields: [] }
  const limits = { sum: sumOf(config, price.amount), most: sumOf(config, config.pricing.maxAmount) }
  return { words: say.tooDear(limits), fields: [] }
}

/**
 * The screen that says why finished choices cannot be bought as they are, and leads to what has to change;
 * null when they can.
 */
export function unreadyView(draft: Draft, card: ModelCard, scene: Terms): Screen | null {
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
    tunable: settingsOf(card, draft).length > 0,
  }
  return unreadyScreen(view, scene.say)
}

import { copied, type Draft, refit, set, settingsOf, stepsOf } from '../draft/index.js'
import { wayOf } from './cheaper-way.js'
import type { Decision } from './decision.js'
import { formOf, onward, outdated, rulesOf } from './form.js'
import type { Scene } from './scene.js'

/** The cheaper way of the confirm screen, with everything that fits it kept. */
export function takeCheaper(scene: Scene, action: { draft: string }, tag: string): Decision {
  const form = formOf(scene, action.draft)
  const way = form && wayOf(form.card, form.draft, scene.config)
  if (!form) return outdated(scene)
  // What was named when the screen was drawn is no cheaper any more: the choices again, with their price.
  if (!way) return onward(scene, form, form)
  const rules = rulesOf(scene)
  if (way.kind === 'setting') {
    const steps = settingsOf(form.card, form.draft)
    const index = steps.findIndex(({ field }) => field === way.field)
    const result = set(form.draft, { card: form.card, steps, index, rules }, way.value)
    if (!result.ok) return outdated(scene)
    const { setting: _, ...draft } = result.draft
    return onward(scene, form, { ...result, draft })
  }
  const { card } = way
  const { format } = form.draft
  const draft: Draft = {
    v: 1,
    id: tag,
    model: card.id,
    format,
    values: copied(way.values),
    step: 0,
    quote: null,
  }
  const steps = stepsOf(card, draft)
  return onward(scene, { card, draft, steps }, refit(draft, { card, steps, rules }))
}

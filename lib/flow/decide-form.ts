import { catalog, type Format, formatsOf, optionOf } from '../catalog/index.js'
import { answer, type Draft, recall, refit, revisit, skip, stepsOf } from '../draft/index.js'
import { withBeginning } from './beginning.js'
import { adviceOn } from './coach.js'
import { blankSent } from './decide-preset.js'
import { openSetting, put as putSetting } from './decide-settings.js'
import type { Decision } from './decision.js'
import {
  type Form,
  formOf,
  onward,
  outdated,
  questionAt,
  refused,
  rulesOf,
  stepView,
  wrongOf,
} from './form.js'
import { restRefused, withPart } from './in-parts.js'
import type { Scene } from './scene.js'

/** Starts a form, in the use the person came for. */
export function begin(scene: Scene, asked: { model: string; format: Format | null }, tag: string): Decision {
  const card = catalog.card(asked.model)
  if (!card || !catalog.isOffered(card.id)) return { kind: 'home', toast: scene.say.toast.modelGone }
  const formats = formatsOf(card)
  const format = asked.format && formats.includes(asked.format) ? asked.format : (formats[0] ?? null)
  const empty: Draft = { v: 1, id: tag, model: card.id, format, values: {}, step: 0, quote: null }
  const draft = recall(scene.session, card, empty)
  return withTips(scene, { card, draft, steps: stepsOf(card, draft) })
}

/** The tips of a format; where nothing is to be written, what the file should be like. */
function tipsFor({ say }: Scene, { card, steps }: Form, format: Format): string[] {
  const { formats, groups, sounds } = say.tips()
  if (format === 'text-to-audio' && !card.tags.includes('music'))
    return [sounds[card.tags.includes('voice') ? 'speech' : 'noise']]
  const isWritten = steps.some(({ kind }) => kind === 'text')
  return isWritten ? formats[format] : [...formats[format], groups.utilities].slice(0, 2)
}

/**
 * The first question that what was sent before leaves open, with the tips of its format: once, so that nobody
 * is taught twice.
 */
function withTips(scene: Scene, empty: Form): Decision {
  const { form, session } = withBeginning(scene, empty)
  const { draft } = form
  const { tipped = [] } = session
  const wanted = session.prefs?.tips !== false
  const isNew = draft.format !== null && wanted && !tipped.includes(draft.format)
  const tips = isNew && draft.format ? tipsFor(scene, form, draft.format) : []
  const decision = onward(scene, form, { draft, remark: { tips } })
  const isKept = session === scene.session
  if (decision.kind === 'results') return { ...decision, ...(!isKept && { session }) }
  if (decision.kind !== 'save') return decision
  if (tips.length === 0 || !draft.format) return { ...decision, ...(!isKept && { session }) }
  return { ...decision, session: { ...session, tipped: [...tipped, draft.format] } }
}

/** Puts an answer to a question, in words where it was written. */
export function put(
  scene: Scene,
  form: Form,
  given: { index: number; value: Parameters<typeof answer>[2]; isWritten?: true },
): Decision {
  const result = answer(form.draft, questionAt(scene, form, given.index), given.value)
  if (!result.ok) return refused(scene, form, wrongOf(result))
  const field = form.steps[given.index]?.field ?? ''
  const notice = given.isWritten ? adviceOn(scene, form.card, { draft: result.draft, field }) : null
  return onward(scene, form, { ...result, remark: { notice } })
}

/** The question that is open, for a button of a list that has changed since. */
function askedAnew(scene: Scene, form: Form): Decision {
  const asked = form.steps[form.draft.step]
  if (!asked || asked.on) return outdated(scene)
  return { kind: 'show', screen: stepView(scene, form), toast: scene.say.toast.outdated }
}

/** A choice by button. */
export function choose(scene: Scene, action: { draft: string; step: number; option: string }): Decision {
  const form = formOf(scene, action.draft)
  if (!form) return outdated(scene)
  const step = form.steps[action.step]
  const option = step && optionOf(step, action.option)
  if (!option) return askedAnew(scene, form)
  return put(scene, form, { index: action.step, value: option.value })
}

/** "Skip" and "Next". */
export function skipStep(scene: Scene, action: { draft: string; step: number }): Decision {
  const form = formOf(scene, action.draft)
  if (!form?.steps[action.step]) return outdated(scene)
  return onward(scene, form, { draft: skip(form.draft, form.steps, action.step) })
}

/** Back to a question. */
export function toStep(scene: Scene, action: { draft: string; step: number }): Decision {
  const form = formOf(scene, action.draft)
  if (!form?.steps[action.step]) return outdated(scene)
  // Back from somewhere else to the question that is being asked: a list of files must not start over.
  const { setting: _, ...draft } = form.draft
  const isThere = draft.step === action.step
  return onward(scene, form, { draft: isThere ? draft : revisit(draft, form.steps, action.step) })
}

/** The choices of a draft or of an earlier generation, as they fit the questions of today. */
export function again(scene: Scene, draft: Draft): Decision {
  const form = formOf({ ...scene, draft })
  if (!form) return outdated(scene)
  return onward(scene, form, refit(draft, { card: form.card, steps: form.steps, rules: rulesOf(scene) }))
}

/** Back to the confirm screen, with everything entered kept. */
export function toConfirm(scene: Scene): Decision {
  const form = formOf(scene)
  if (!form) return outdated(scene)
  const filled = form.draft.step >= form.steps.length
  return filled ? again(scene, form.draft) : onward(scene, form, form)
}

/**
 * Text answers the setting that is open or the question being asked; without either it is looked for. The
 * rest of a text that was too long for one message answers nothing.
 */
export function textSent(scene: Scene, text: string): Decision {
  return restRefused(scene) ?? withPart(scene, text, answeredBy(scene, text))
}

function answeredBy(scene: Scene, text: string): Decision {
  const open = openSetting(scene)
  if (open) return putSetting(scene, open, text)
  const form = formOf(scene)
  if (!form?.steps[form.draft.step]) return { kind: 'find', query: text, casual: true }
  const answered = blankSent(scene, form, text)
  return answered ?? put(scene, form, { index: form.draft.step, value: text, isWritten: true })
}

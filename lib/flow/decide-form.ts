import {
  catalog,
  type FileValue,
  type Format,
  formatsOf,
  type ModelCard,
  type Problem,
} from '../catalog/index.js'
import {
  answer,
  type Draft,
  filesAt,
  revisit,
  skip,
  stepForCaption,
  stepForFile,
  stepsOf,
} from '../draft/index.js'
import type { IncomingMedia } from '../telegram/parse.js'
import type { Screen } from '../telegram/screen.js'
import { stepScreen, wordsOf } from '../telegram/screens/form.js'
import type { Decision } from './decision.js'
import { exampleOf } from './offer.js'
import type { Scene } from './scene.js'

interface Form {
  card: ModelCard
  draft: Draft
  steps: ReturnType<typeof stepsOf>
}

/** The form being filled, or null when there is none or its model is no longer sold. */
function formOf(scene: Scene, tag?: string): Form | null {
  const { draft } = scene
  if (!draft || (tag !== undefined && draft.id !== tag)) return null
  const card = catalog.card(draft.model)
  return card && catalog.isOffered(card.id) ? { card, draft, steps: stepsOf(card, draft) } : null
}

function outdated(scene: Scene): Decision {
  return { kind: 'home', toast: scene.say.toast.outdated }
}

/** The screen of the step a draft is at. */
export function stepView(scene: Scene, form: Form, problem: string | null): Screen {
  const step = form.steps[form.draft.step]
  if (!step) throw new Error('broken promise: a draft at a step has that step')
  const value = form.draft.values[step.field]
  return stepScreen(
    {
      model: form.card.id,
      format: form.draft.format,
      title: form.card.title,
      draft: form.draft.id,
      step,
      number: form.draft.step,
      of: form.steps.length,
      given: filesAt(form.draft, step).length,
      chosen: Array.isArray(value) ? null : (value ?? step.default ?? null),
      example: exampleOf(form.card, scene.say),
      problem,
    },
    scene.say,
  )
}

/** Saves the draft and shows its next question, or the confirm screen when nothing is left to ask. */
function onward(scene: Scene, form: Form, draft: Draft): Decision {
  const moved = { ...form, draft }
  if (draft.step >= form.steps.length) return { kind: 'confirm', draft }
  return { kind: 'save', draft, screen: stepView(scene, moved, null) }
}

function refused(scene: Scene, form: Form, wrong: { field: string; problem: Problem }): Decision {
  const words = scene.say.problem(wrong.problem, wordsOf(wrong.field, scene.say).label)
  return { kind: 'show', screen: stepView(scene, form, words) }
}

/** Starts a form, in the use the person came for. */
export function begin(scene: Scene, asked: { model: string; format: Format | null }, tag: string): Decision {
  const card = catalog.card(asked.model)
  if (!card || !catalog.isOffered(card.id)) return { kind: 'home', toast: scene.say.toast.modelGone }
  const formats = formatsOf(card)
  const format = asked.format && formats.includes(asked.format) ? asked.format : (formats[0] ?? null)
  const draft: Draft = { v: 1, id: tag, model: card.id, format, values: {}, step: 0, quote: null }
  return onward(scene, { card, draft, steps: stepsOf(card, draft) }, draft)
}

// An address on this machine is good only while the provider runs here too.
function rulesOf(scene: Scene) {
  return { privateHosts: scene.config.kie.privateHosts }
}

function put(
  scene: Scene,
  form: Form,
  given: { index: number; value: Parameters<typeof answer>[2] },
): Decision {
  const at = { steps: form.steps, index: given.index, rules: rulesOf(scene) }
  const result = answer(form.draft, at, given.value)
  if (!result.ok) return refused(scene, form, { field: result.step.field, problem: result.problem })
  return onward(scene, form, result.draft)
}

/** A choice by button. */
export function choose(scene: Scene, action: { draft: string; step: number; option: number }): Decision {
  const form = formOf(scene, action.draft)
  const option = form?.steps[action.step]?.options?.[action.option]
  if (!form || !option) return outdated(scene)
  return put(scene, form, { index: action.step, value: option.value })
}

/** "Skip" and "Next". */
export function skipStep(scene: Scene, action: { draft: string; step: number }): Decision {
  const form = formOf(scene, action.draft)
  if (!form?.steps[action.step]) return outdated(scene)
  return onward(scene, form, skip(form.draft, form.steps, action.step))
}

/** Back to a question. */
export function toStep(scene: Scene, action: { draft: string; step: number }): Decision {
  const form = formOf(scene, action.draft)
  if (!form?.steps[action.step]) return outdated(scene)
  return onward(scene, form, revisit(form.draft, form.steps, action.step))
}

/** Back to the confirm screen, with everything entered kept. */
export function toConfirm(scene: Scene): Decision {
  const form = formOf(scene)
  if (!form) return outdated(scene)
  return onward(scene, form, form.draft)
}

/** Text answers the question being asked; without a question it opens the menu. */
export function textSent(scene: Scene, text: string): Decision {
  const form = formOf(scene)
  if (!form?.steps[form.draft.step]) return { kind: 'home' }
  return put(scene, form, { index: form.draft.step, value: text })
}

/**
 * A file answers the question being asked, or a later one of its kind; its caption may answer a text
 * question.
 */
export function fileSent(scene: Scene, media: IncomingMedia, caption: string | null): Decision {
  const form = formOf(scene)
  const step = form?.steps[form.draft.step]
  if (!form || !step) return { kind: 'home', toast: scene.say.unexpected.noForm }
  const index = stepForFile(form.draft, form.steps, media.kind)
  if (index === null) {
    return refused(scene, form, {
      field: step.field,
      problem: { kind: 'wrong-kind', expected: 'text', got: media.kind },
    })
  }
  const { kind, fileId, mime, size, seconds, name } = media
  const file: FileValue = { kind, fileId, mime, size, seconds, name }
  const at = { steps: form.steps, index, rules: rulesOf(scene) }
  const result = answer(form.draft, at, [file])
  if (!result.ok) return refused(scene, form, { field: result.step.field, problem: result.problem })
  return captioned(scene, { ...form, draft: result.draft }, caption)
}

function captioned(scene: Scene, form: Form, caption: string | null): Decision {
  const index = caption ? stepForCaption(form.draft, form.steps) : null
  if (index === null || caption === null) return onward(scene, form, form.draft)
  const result = answer(form.draft, { steps: form.steps, index, rules: rulesOf(scene) }, caption)
  return onward(scene, form, result.ok ? result.draft : form.draft)
}

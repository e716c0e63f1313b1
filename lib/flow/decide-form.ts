import {
  catalog,
  type FileValue,
  type Format,
  formatsOf,
  type ModelCard,
  type Problem,
  type Step,
} from '../catalog/index.js'
import {
  answer,
  type Draft,
  filesAt,
  refit,
  revisit,
  skip,
  stepForCaption,
  stepForFile,
  stepsOf,
} from '../draft/index.js'
import type { IncomingEvent } from '../telegram/parse.js'
import type { Button, Screen } from '../telegram/screen.js'
import { stepScreen, wordsOf } from '../telegram/screens/form.js'
import { pageScreen } from '../telegram/screens/menus.js'
import { exits } from '../telegram/screens/rows.js'
import type { Decision } from './decision.js'
import { exampleOf } from './offer.js'
import type { Scene } from './scene.js'

type MediaSent = Extract<IncomingEvent, { kind: 'media' }>

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
      kept: value !== undefined && (step.many === null || form.draft.redo === step.field),
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

function refused(scene: Scene, form: Form, wrong: Wrong): { kind: 'show'; screen: Screen } {
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

/** The choices of a draft or of an earlier generation, as they fit the questions of today. */
export function again(scene: Scene, draft: Draft): Decision {
  const form = formOf({ ...scene, draft })
  if (!form) return outdated(scene)
  return onward(scene, form, refit(draft, form.steps, rulesOf(scene)))
}

/** Back to the confirm screen, with everything entered kept. */
export function toConfirm(scene: Scene): Decision {
  const form = formOf(scene)
  if (!form) return outdated(scene)
  const filled = form.draft.step >= form.steps.length
  return filled ? again(scene, form.draft) : onward(scene, form, form.draft)
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
export function fileSent(scene: Scene, sent: MediaSent): Decision {
  const { media, caption } = sent
  const form = formOf(scene)
  if (!form) return { kind: 'home', toast: scene.say.unexpected.noForm }
  const step = form.steps[form.draft.step]
  if (!step) return fileAfterAll(scene, form, sent)
  const index = stepForFile(form.draft, form.steps, media.kind)
  if (index === null) return refused(scene, form, full(form, media.kind) ?? expectedAt(step, media.kind))
  const { kind, fileId, mime, size, seconds, name } = media
  const file: FileValue = { kind, fileId, mime, size, seconds, name }
  const at = { steps: form.steps, index, rules: rulesOf(scene) }
  const result = answer(form.draft, at, [file])
  if (!result.ok) return refused(scene, form, { field: result.step.field, problem: result.problem })
  return captioned(scene, { ...form, draft: result.draft }, caption)
}

/** The file is kept whatever its caption is; a caption that does not fit is asked for again. */
function captioned(scene: Scene, form: Form, caption: string | null): Decision {
  const index = caption ? stepForCaption(form.draft, form.steps) : null
  if (index === null || caption === null) return onward(scene, form, form.draft)
  const result = answer(form.draft, { steps: form.steps, index, rules: rulesOf(scene) }, caption)
  if (result.ok) return onward(scene, form, result.draft)
  const draft = { ...form.draft, step: index }
  const { screen } = refused(scene, { ...form, draft }, { field: result.step.field, problem: result.problem })
  return { kind: 'save', draft, screen }
}

/**
 * A file that comes when every question is answered: the rest of an album, or the beginning of something
 * else.
 */
function fileAfterAll(scene: Scene, form: Form, sent: MediaSent): Decision {
  const wrong = sent.album === null ? null : full(form, sent.media.kind)
  if (!wrong) return { kind: 'home', toast: scene.say.unexpected.noForm }
  const { say } = scene
  const title = say.problem(wrong.problem, wordsOf(wrong.field, say).label)
  const back: Button = { text: say.labels.back, action: { go: 'confirm' } }
  return { kind: 'show', screen: { title, rows: [exits(say, back)] } }
}

/** What no question can take: the one being asked is asked again and says what it expects. */
export function uselessSent(scene: Scene, words: string): Decision {
  const form = formOf(scene)
  const step = form?.steps[form.draft.step]
  if (!form || !step) return { kind: 'show', screen: pageScreen({ title: words }, scene.say) }
  return refused(scene, form, expectedAt(step, 'other'))
}

interface Wrong {
  field: string
  problem: Problem
}

/** The question for files of this kind, when it has all it can take. */
function full(form: Form, kind: FileValue['kind']): Wrong | null {
  const step = form.steps.find((one) => one.media === kind)
  const max = step?.many?.max ?? 1
  if (!step || filesAt(form.draft, step).length < max) return null
  return { field: step.field, problem: { kind: 'too-many', max } }
}

/** What a question expects, for somebody who sent something else. */
function expectedAt(step: Step, got: FileValue['kind'] | 'other'): Wrong {
  const { field, kind, media } = step
  if (kind === 'number') return { field, problem: { kind: 'not-a-number' } }
  if (kind === 'choice' || kind === 'toggle') return { field, problem: { kind: 'not-an-option' } }
  return { field, problem: { kind: 'wrong-kind', expected: media ?? 'text', got } }
}

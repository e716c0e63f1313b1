import type { Texts } from '../../content/index.js'
import {
  type Broken,
  type Change,
  catalog,
  type ModelCard,
  type Problem,
  refusedOptions,
  type Step,
  settledView,
} from '../catalog/index.js'
import { termOfField } from '../coach/index.js'
import { type Answered, type Draft, filesAt, type Question, settingsOf, stepsOf } from '../draft/index.js'
import type { Screen } from '../telegram/screen.js'
import { wordsOf } from '../telegram/screens/field-words.js'
import { stepScreen } from '../telegram/screens/form.js'
import { blankView, openBlank, wordIndex } from './blank.js'
import { coachOffer } from './coach.js'
import type { Decision } from './decision.js'
import { exampleFor, groupsOf } from './examples.js'
import { termName } from './glossary.js'
import { brokenWords, changedWords, unreadyView } from './ready.js'
import type { Scene } from './scene.js'

/** A form being filled: the model, what was answered so far, and all questions. */
export interface Form {
  card: ModelCard
  draft: Draft
  steps: ReturnType<typeof stepsOf>
}

/** The form being filled, or null when there is none or its model is no longer sold. */
export function formOf(scene: Scene, tag?: string): Form | null {
  const { draft } = scene
  if (!draft || (tag !== undefined && draft.id !== tag)) return null
  const card = catalog.card(draft.model)
  return card && catalog.isOffered(card.id) ? { card, draft, steps: stepsOf(card, draft) } : null
}

/** A button of something that is not there any more leads home, and says why. */
export function outdated(scene: Scene): Decision {
  return { kind: 'home', toast: scene.say.toast.outdated }
}

/** What is said above a question: what was wrong with an answer, or what it moved besides. */
export interface Remark {
  problem?: string | null
  notice?: string | null
  /** Advice for this format, once. */
  tips?: readonly string[]
}

/** What is sent for a question now, as the rules leave it; null for nothing. */
function chosenAt({ card, draft }: Form, step: Step): string | number | boolean | null {
  const value = step.options ? settledView(card, draft.values)[step.field] : draft.values[step.field]
  const known = value ?? step.default
  const isPlain = typeof known === 'string' || typeof known === 'number' || typeof known === 'boolean'
  return isPlain ? known : null
}

/** The screen of the step a draft is at. */
export function stepView(scene: Scene, form: Form, remark: Remark = {}): Screen {
  const blank = openBlank(form.draft, scene.say)
  if (blank) {
    const words = remark.problem ? `⚠️ ${remark.problem}` : (remark.notice ?? null)
    return blankView(scene, form.draft, { blank, remark: words })
  }
  const step = form.steps[form.draft.step]
  if (!step) throw new Error('broken promise: a draft at a step has that step')
  const value = form.draft.values[step.field]
  const wanted = { card: form.card, format: form.draft.format, step }
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
      chosen: chosenAt(form, step),
      refused: refusedOptions(form.card, form.draft.values, step),
      example: exampleFor(wanted, scene.say),
      hasMoreExamples: groupsOf(wanted, scene.say).length > 0,
      term: step.kind === 'text' ? null : termName(scene.say, termOfField(step.field, form.draft.format)),
      coach: coachOffer(scene.session, form.card, form.draft),
      tips: remark.tips ?? [],
      problem: remark.problem ?? null,
      notice: remark.notice ?? null,
      tunable: settingsOf(form.card, form.draft).length > 0,
      preset: form.draft.preset,
    },
    scene.say,
  )
}

/**
 * Saves the draft and shows its next question; when nothing is left to ask, the confirm screen, or what is
 * wrong with the choices.
 */
export function onward(
  scene: Scene,
  form: Form,
  result: { draft: Draft; changes?: readonly Change[]; remark?: Remark },
): Decision {
  const { changes = [], remark = {} } = result
  const draft = atBlank(scene, form, result.draft)
  const moved = changedWords(changes, form, scene.say)
  const notice = [moved, remark.notice].filter(Boolean).join(' ') || null
  const { problem = null, tips = [] } = remark
  const remarks = [problem === null ? null : `⚠️ ${problem}`, notice].filter(Boolean).join(' ')
  if (form.steps[draft.step]?.on)
    return { kind: 'results', page: 0, draft, ...(remarks !== '' && { remark: remarks }) }
  if (draft.step < form.steps.length) {
    return { kind: 'save', draft, screen: stepView(scene, { ...form, draft }, { notice, problem, tips }) }
  }
  if (problem) return { kind: 'confirm', draft, notice: problem }
  const screen = unreadyView(draft, form.card, scene)
  return screen ? { kind: 'save', draft, screen } : { kind: 'confirm', draft, notice }
}

/** While its scenario asks, a draft waits there for its words, whatever files come meanwhile. */
function atBlank(scene: Scene, { card, steps }: Form, draft: Draft): Draft {
  if (!openBlank(draft, scene.say)) return draft
  return { ...draft, step: Math.max(0, wordIndex(card, draft.format, steps)) }
}

/** What is wrong with the answer to a field. */
export type Wrong = { field: string } & ({ problem: Problem } | { broken: Broken })

/** The question again, with what was wrong with the answer; nothing is saved. */
export function refused(scene: Scene, form: Form, wrong: Wrong): { kind: 'show'; screen: Screen } {
  return { kind: 'show', screen: stepView(scene, form, { problem: wordsFor(wrong, scene.say) }) }
}

/** What was wrong with an answer, in words that name its field. */
export function wordsFor(wrong: Wrong, say: Texts): string {
  return 'broken' in wrong
    ? brokenWords(wrong.broken, wrong.field, say)
    : say.problem(wrong.problem, wordsOf(wrong.field, say).label)
}

/** A refused answer under the name of its question. */
export function wrongOf(result: Extract<Answered, { ok: false }>): Wrong {
  const { field } = result.step
  return 'broken' in result ? { field, broken: result.broken } : { field, problem: result.problem }
}

/**
 * An address on this machine is good only while the provider runs here too, a result only while it has it.
 */
export function rulesOf(scene: Scene) {
  return { privateHosts: scene.config.kie.privateHosts, at: scene.at }
}

/** A question of a form with all that its answer is checked against. */
export function questionAt(scene: Scene, form: Form, index: number): Question {
  return { card: form.card, steps: form.steps, index, rules: rulesOf(scene) }
}

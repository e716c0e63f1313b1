import { type Broken, type ModelCard, optionOf, type Step, settledView, unfit } from '../catalog/index.js'
import {
  type Answered,
  clear,
  type Draft,
  remember,
  reset,
  seedFor,
  set,
  settingsOf,
} from '../draft/index.js'
import { unreachable } from '../kernel/index.js'
import type { Screen } from '../telegram/screen.js'
import type { SettingAction } from '../telegram/setting-buttons.js'
import { adviceOn } from './coach.js'
import type { Decision } from './decision.js'
import { formOf, outdated, rulesOf, type Wrong, wordsFor, wrongOf } from './form.js'
import { brokenWords, changedWords } from './ready.js'
import type { Scene } from './scene.js'
import { pageOfSetting, type Said, settingView, type Tuning, tuningView } from './settings-view.js'

type Value = Parameters<typeof set>[2]

function tuningOf(scene: Scene, tag?: string): Tuning | null {
  const form = formOf(scene, tag)
  return form && { ...form, settings: settingsOf(form.card, form.draft) }
}

/** The setting whose value the next message is, or null when none is open. */
export function openSetting(scene: Scene): { tuning: Tuning; step: Step } | null {
  const tuning = tuningOf(scene)
  const step = tuning?.settings.find(({ field }) => field === tuning.draft.setting)
  return tuning && step ? { tuning, step } : null
}

function closed(tuned: Draft): Draft {
  const { setting: _, ...draft } = tuned
  return draft
}

/** The list of everything that can be set. */
function tune(scene: Scene, action: { draft: string; page: number }): Decision {
  const tuning = tuningOf(scene, action.draft)
  if (!tuning) return outdated(scene)
  const draft = closed(tuning.draft)
  const screen = tuningView({ ...tuning, draft }, scene, { page: action.page })
  return tuning.draft.setting === undefined ? { kind: 'show', screen } : { kind: 'save', draft, screen }
}

/** Opens one setting: the next message is its value. */
function showSetting(scene: Scene, action: { draft: string; field: string; page: number }): Decision {
  const tuning = tuningOf(scene, action.draft)
  const step = tuning?.settings.find(({ field }) => field === action.field)
  if (!tuning || !step) return outdated(scene)
  const draft: Draft = { ...tuning.draft, setting: step.field }
  const turned = tuning.draft.setting === step.field ? { page: action.page } : {}
  return opened(scene, { ...tuning, draft }, { step, ...turned })
}

function opened(scene: Scene, tuning: Tuning, shown: Said & { step: Step; page?: number }): Saved {
  const screen = settingView(tuning, scene, shown)
  return kept(scene, tuning, screen)
}

/** Saves the draft and what of it is worth remembering. */
function kept(scene: Scene, { card, draft }: Tuning, screen: Screen): Saved {
  const session = remember(scene.session, card, draft)
  return { kind: 'save', draft, screen, ...(session && { session }) }
}

type Saved = Extract<Decision, { kind: 'save' }>

/** What a press led to; one that changed nothing says so. */
function pressed(scene: Scene, decision: Saved): Decision {
  const isSame = JSON.stringify(decision.draft?.values) === JSON.stringify(scene.draft?.values)
  return isSame ? { ...decision, toast: scene.say.unchanged } : decision
}

/** What a change of a setting leads to: the setting with the new price, or why it was refused. */
function changed(scene: Scene, tuning: Tuning, made: { step: Step; result: Answered }): Decision {
  const { step, result } = made
  if (!result.ok) return refusedSetting(scene, tuning, { step, wrong: wrongOf(result) })
  const moved = changedWords(result.changes, tuning, scene.say)
  const advice =
    step.kind === 'text' ? adviceOn(scene, tuning.card, { draft: result.draft, field: step.field }) : null
  const notice = [moved, advice].filter(Boolean).join(' ') || null
  const spilled =
    result.spilled && wordsFor({ field: step.field, problem: result.spilled.problem }, scene.say)
  const said = { notice, problem: spilled ?? null }
  if (step.kind !== 'toggle') {
    return pressed(scene, opened(scene, { ...tuning, draft: result.draft }, { step, ...said }))
  }
  return listed(scene, { ...tuning, draft: closed(result.draft) }, { field: step.field, ...said })
}

function listed(scene: Scene, tuning: Tuning, shown: Said & { field: string }): Saved {
  const page = pageOfSetting(tuning, shown.field)
  return kept(scene, tuning, tuningView(tuning, scene, { ...shown, page }))
}

/** The setting again, with what was wrong with the value. */
export function refusedSetting(scene: Scene, tuning: Tuning, made: { step: Step; wrong: Wrong }): Decision {
  const { step, wrong } = made
  const problem = wordsFor(wrong, scene.say)
  const page = pageOfSetting(tuning, step.field)
  return step.kind === 'toggle'
    ? { kind: 'show', screen: tuningView(tuning, scene, { page, problem }) }
    : { kind: 'show', screen: settingView(tuning, scene, { step, problem }) }
}

/** The setting again, with what is wrong with what was sent for it. */
export function settingRefused(
  scene: Scene,
  { tuning, step }: { tuning: Tuning; step: Step },
  problem: string,
): Decision {
  return { kind: 'show', screen: settingView(tuning, scene, { step, problem }) }
}

/** A value for the setting of a step, from a button or a message. */
export function put(scene: Scene, at: { tuning: Tuning; step: Step }, value: Value): Decision {
  const { tuning, step } = at
  const index = tuning.settings.indexOf(step)
  const question = { card: tuning.card, steps: tuning.settings, index, rules: rulesOf(scene) }
  return changed(scene, tuning, { step, result: set(tuning.draft, question, value) })
}

/** A setting of the draft that a button is of; null when there is none. */
export function settingAt(scene: Scene, action: { draft: string; field: string }) {
  const tuning = tuningOf(scene, action.draft)
  const step = tuning?.settings.find(({ field }) => field === action.field)
  return tuning && step ? { tuning, step } : null
}

/** A choice by button; one that is not on the list any more shows what is. */
function chooseValue(scene: Scene, action: { draft: string; field: string; option: string }): Decision {
  const at = settingAt(scene, action)
  if (!at) return outdated(scene)
  const option = optionOf(at.step, action.option)
  if (option) return put(scene, at, option.value)
  const { draft, field } = action
  const shown = showSetting(scene, { draft, field, page: 0 })
  return shown.kind === 'save' || shown.kind === 'show'
    ? { ...shown, toast: scene.say.toast.outdated }
    : outdated(scene)
}

/** − and +: so many steps from where the number is, never past its ends. */
function adjust(scene: Scene, action: { draft: string; field: string; by: number }): Decision {
  const at = settingAt(scene, action)
  if (at?.step.kind !== 'number') return outdated(scene)
  const { step, tuning } = at
  const { min, max, step: by = 1 } = step
  const known = settledView(tuning.card, tuning.draft.values)[step.field]
  const now = typeof known === 'number' ? known : (min ?? 0)
  const least = min === undefined ? Number.NEGATIVE_INFINITY : Math.ceil(min / by - 1e-9) * by
  const most = max === undefined ? Number.POSITIVE_INFINITY : Math.floor(max / by + 1e-9) * by
  const moved = Math.min(most, Math.max(least, Math.round(now / by + action.by) * by))
  return put(scene, at, Number(moved.toFixed(6)))
}

/** A seed that stays. */
function fixSeed(scene: Scene, action: { draft: string; field: string }): Decision {
  const at = settingAt(scene, action)
  return at?.step.seed ? put(scene, at, seedFor(at.tuning.draft, at.step)) : outdated(scene)
}

/** What taking choices back would break that is whole with them; null when nothing. */
function lostBy(card: ModelCard, before: Draft, after: Draft): Broken | null {
  const broken = unfit(card, after.values)
  return broken && unfit(card, before.values)?.kind !== broken.kind ? broken : null
}

/** Takes one setting back. */
function clearSetting(scene: Scene, action: { draft: string; field: string }): Decision {
  const at = settingAt(scene, action)
  if (!at) return outdated(scene)
  const { field } = at.step
  const draft = clear(at.tuning.draft, field)
  const broken = lostBy(at.tuning.card, at.tuning.draft, draft)
  if (broken) return refusedSetting(scene, at.tuning, { step: at.step, wrong: { field, broken } })
  const tuning = { ...at.tuning, draft: { ...draft, setting: at.step.field } }
  return pressed(scene, opened(scene, tuning, { step: at.step }))
}

/** Takes all settings back; files stay, and so do the words that the form asked for. */
function backToDefaults(scene: Scene, action: { draft: string }): Decision {
  const tuning = tuningOf(scene, action.draft)
  if (!tuning) return outdated(scene)
  const asked = new Set(tuning.steps.filter(({ kind }) => kind === 'text').map(({ field }) => field))
  const fields = tuning.settings.filter(({ media, field }) => !media && !asked.has(field))
  const draft = reset(
    tuning.draft,
    fields.map(({ field }) => field),
  )
  const broken = lostBy(tuning.card, tuning.draft, draft)
  if (!broken) return listed(scene, { ...tuning, draft }, { field: '' })
  const problem = brokenWords(broken, null, scene.say)
  return { kind: 'show', screen: tuningView(tuning, scene, { page: 0, problem }) }
}

/** What a button of the settings leads to. */
export function settingTapped(
  scene: Scene,
  action: Exclude<SettingAction, { go: 'cheaper' | 'results' | 'take' }>,
): Decision {
  switch (action.go) {
    case 'tune':
      return tune(scene, action)
    case 'setting':
      return showSetting(scene, action)
    case 'value':
      return chooseValue(scene, action)
    case 'adjust':
      return adjust(scene, action)
    case 'fix':
      return fixSeed(scene, action)
    case 'clear':
      return clearSetting(scene, action)
    case 'defaults':
      return backToDefaults(scene, action)
    default:
      return unreachable(action)
  }
}

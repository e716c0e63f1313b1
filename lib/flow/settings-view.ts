import type { Texts } from '../../content/index.js'
import { form, lockOf, type ModelCard, refusedOptions, type Step, settledView } from '../catalog/index.js'
import { termOfField } from '../coach/index.js'
import type { Config } from '../config.js'
import { type Draft, type Session, seedFor } from '../draft/index.js'
import type { Action } from '../telegram/buttons.js'
import type { Screen } from '../telegram/screen.js'
import {
  OPTIONS_PER_PAGE,
  SETTINGS_PER_PAGE,
  settingScreen,
  tuningScreen,
} from '../telegram/screens/tuning.js'
import { adviceOn } from './coach.js'
import { exampleFor } from './examples.js'
import { termName } from './glossary.js'
import { isFree, priced, sumOf } from './offer.js'
import { brokenWords } from './ready.js'

/** The settings of a draft: the model, the choices, and every step that may be set. */
export interface Tuning {
  card: ModelCard
  draft: Draft
  /** The questions of the form, and the settings. */
  steps: readonly Step[]
  settings: readonly Step[]
}

/** What is said above settings: what a change moved besides, or why it was refused. */
export interface Said {
  problem?: string | null
  notice?: string | null
}

interface Setting {
  session: Session
  say: Texts
  config: Config
}

/** The choices with the file a person has not sent yet, where each file is paid and one is needed. */
function withFirstFile(card: ModelCard, values: Draft['values']): Draft['values'] {
  const { extra } = card.price
  if (!extra || values[extra.of] !== undefined) return values
  const step = form(card).find(({ field }) => field === extra.of)
  if (!step?.required || !step.media) return values
  return { ...values, [extra.of]: [{ kind: step.media, url: 'https://example.org/file' }] }
}

/** The price of the choices now, or why they have none. */
function priceWords({ card, draft }: Tuning, { say, config }: Setting): string {
  const price = priced(card, withFirstFile(card, draft.values), config)
  if (!price.ok) return say.unpriced[price.because]
  const { amount, assumed } = price.quote
  return say.priceNow({ sum: sumOf(config, amount), free: isFree(card, config), assumed })
}

/** Back to where the person came from: the question being asked, or the confirm screen. */
function backOf({ draft, steps }: Tuning): Action {
  return draft.step < steps.length ? { go: 'step', draft: draft.id, step: draft.step } : { go: 'confirm' }
}

function remarks(tuning: Tuning, scene: Setting, { problem = null, notice = null }: Said) {
  return { price: priceWords(tuning, scene), problem, notice }
}

/** The page of the list that holds a setting. */
export function pageOfSetting(tuning: Tuning, field: string): number {
  const index = tuning.settings.findIndex((step) => step.field === field)
  return Math.floor(Math.max(0, index) / SETTINGS_PER_PAGE)
}

/** Everything that can be set, with what is sent now. */
export function tuningView(tuning: Tuning, scene: Setting, shown: Said & { page: number }): Screen {
  const { card, draft, settings } = tuning
  const now = settledView(card, draft.values)
  const view = {
    title: card.title,
    draft: draft.id,
    page: shown.page,
    settings: settings.map((step) => ({
      step,
      value: now[step.field],
      locked: lockOf(card, draft.values, step) !== null,
    })),
    changed: settings.some((step) => !step.media && draft.values[step.field] !== undefined),
    guarded: card.safe !== undefined && scene.session.prefs?.safe === true,
    back: backOf(tuning),
    ...remarks(tuning, scene, shown),
  }
  return tuningScreen(view, scene.say)
}

/** One setting, opened. Why it cannot be changed stands above it. */
export function settingView(
  tuning: Tuning,
  scene: Setting,
  shown: Said & { step: Step; page?: number },
): Screen {
  const { card, draft } = tuning
  const { step, page } = shown
  const { field, options = [] } = step
  const lock = lockOf(card, draft.values, step)
  const value = settledView(card, draft.values)[field]
  const at = options.findIndex((option) => option.value === value)
  const notice = lock ? scene.say.locked(brokenWords(lock, null, scene.say)) : (shown.notice ?? null)
  const view = {
    title: card.title,
    draft: draft.id,
    step,
    value,
    locked: refusedOptions(card, draft.values, step),
    page: page ?? Math.floor(Math.max(0, at) / OPTIONS_PER_PAGE),
    listPage: pageOfSetting(tuning, field),
    chosen: draft.values[field] !== undefined,
    seed: step.seed ? seedFor(draft, step) : null,
    isLocked: lock !== null,
    hasExample: step.kind === 'text' && exampleFor({ card, format: draft.format, step }, scene.say) !== null,
    term: termName(scene.say, termOfField(field, draft.format)),
    isWeak: adviceOn(scene, card, { draft, field }) !== null,
    ...remarks(tuning, scene, { ...shown, notice }),
  }
  return settingScreen(view, scene.say)
}

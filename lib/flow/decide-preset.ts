import { catalog } from '../catalog/index.js'
import { answer, type Draft, refit, stepsOf } from '../draft/index.js'
import { unreachable } from '../kernel/index.js'
import { unpack } from '../telegram/button-parts.js'
import type { PresetAction } from '../telegram/preset-buttons.js'
import { aimsView, aimView, isAim } from './aims.js'
import { openBlank, wordIndex } from './blank.js'
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
import {
  isPresetShelf,
  offeredPreset,
  presetShelfView,
  presetsView,
  presetValues,
  presetView,
  promptOf,
} from './presets.js'
import type { Scene } from './scene.js'

/** Where a scenario of one's own is found: it goes by its packed id. */
export const MINE = 'mine'

/** An answer of a scenario with several questions is a few words; a text to be read aloud may be long. */
const ANSWER_LENGTH = 300

/** What a press among the ready scenarios leads to. */
export function presetTapped(scene: Scene, action: PresetAction, draftTag: string): Decision {
  switch (action.go) {
    case 'presets':
      return { kind: 'show', screen: presetsView(scene) }
    case 'preset-shelf': {
      const { shelf, page } = action
      if (!isPresetShelf(shelf)) return { kind: 'show', screen: presetsView(scene) }
      return { kind: 'show', screen: presetShelfView(scene, { shelf, page }) }
    }
    case 'preset':
      return showPreset(scene, action)
    case 'preset-start':
    case 'preset-example':
      return start(scene, action, draftTag)
    case 'aims':
      return { kind: 'show', screen: aimsView(scene) }
    case 'aim':
      return { kind: 'show', screen: isAim(action.aim) ? aimView(scene, action.aim) : aimsView(scene) }
    case 'blank-example':
    case 'blank':
      return ofBlank(scene, action)
    default:
      return unreachable(action)
  }
}

/** The card of a scenario; one that is gone leads to the others. */
export function showPreset(scene: Scene, asked: { preset: string; from: string }): Decision {
  const own = asked.from === MINE ? unpack(asked.preset) : null
  if (own !== null) return { kind: 'own-preset', request: { go: 'own-preset', id: own } }
  const offered = offeredPreset(asked.preset, scene.say)
  const screen = offered && presetView(scene, offered, asked.from)
  return screen ? { kind: 'show', screen } : gone(scene)
}

function gone(scene: Scene): Decision {
  return { kind: 'show', screen: presetsView(scene), toast: scene.say.presetGone }
}

/** Begins the form of a scenario, with its choices made: its questions first, then the files it needs. */
function start(
  scene: Scene,
  asked: { go: 'preset-start' | 'preset-example'; preset: string; from: string },
  tag: string,
): Decision {
  const { preset: name, from } = asked
  const offered = offeredPreset(name, scene.say)
  const words = scene.say.preset(name)
  if (!offered || !words) return gone(scene)
  const { card, plan } = offered
  const draft: Draft = {
    v: 1,
    id: tag,
    model: card.id,
    format: plan.format,
    values: presetValues(offered, ''),
    step: 0,
    preset: { name, from, answers: [] },
    quote: null,
  }
  const form: Form = { card, draft, steps: stepsOf(card, draft) }
  if (words.blanks.length === 0) return filled(scene, form, draft)
  if (asked.go === 'preset-start') return onward(scene, form, { draft })
  return withAnswers(scene, form, { prompt: words.prompt, answers: words.blanks.map((one) => one.example) })
}

/** Nothing but the files is left to ask. */
function filled(scene: Scene, form: Form, draft: Draft): Decision {
  return onward(scene, form, refit(draft, { card: form.card, steps: form.steps, rules: rulesOf(scene) }))
}

/** Puts answers into the draft; the last one makes the prompt of them all. */
function withAnswers(scene: Scene, form: Form, given: { prompt: string; answers: string[] }): Decision {
  const { draft } = form
  if (!draft.preset) return outdated(scene)
  const { prompt, answers } = given
  const next: Draft = { ...draft, preset: { ...draft.preset, answers }, quote: null }
  if (openBlank(next, scene.say)) return onward(scene, form, { draft: next })
  const index = wordIndex(form.card, draft.format, form.steps)
  const result = answer(next, questionAt(scene, { ...form, draft: next }, index), promptOf(prompt, answers))
  return result.ok ? filled(scene, form, result.draft) : refused(scene, form, wrongOf(result))
}

/** A text as the answer to the question of a scenario; null when none is open. */
export function blankSent(scene: Scene, form: Form, text: string): Decision | null {
  const blank = openBlank(form.draft, scene.say)
  const { preset } = form.draft
  const words = preset ? scene.say.preset(preset.name) : null
  if (!blank || !preset || !words) return null
  const said = blank.of === 1 && words.prompt === '{1}' ? text.trim() : tidied(text)
  const show = (problem: string): Decision => ({ kind: 'show', screen: stepView(scene, form, { problem }) })
  if (said === '') return show(scene.say.blankEmpty)
  if (blank.of > 1 && said.length > ANSWER_LENGTH) return show(scene.say.blankTooLong(ANSWER_LENGTH))
  return withAnswers(scene, form, { prompt: words.prompt, answers: [...preset.answers, said] })
}

/** In the middle of a sentence: one line, without the full stop. */
function tidied(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().replace(/\.+$/, '').trim()
}

/** The example as the answer, or a question once more. */
function ofBlank(
  scene: Scene,
  action: { go: 'blank-example' | 'blank'; draft: string; number: number },
): Decision {
  const form = formOf(scene, action.draft)
  const { preset } = form?.draft ?? {}
  if (!form || !preset || !catalog.isOffered(form.card.id)) return outdated(scene)
  if (action.go === 'blank') {
    const answers = preset.answers.slice(0, action.number)
    return onward(scene, form, { draft: { ...form.draft, preset: { ...preset, answers }, quote: null } })
  }
  const blank = openBlank(form.draft, scene.say)
  const words = scene.say.preset(preset.name)
  // An old button of a question that is answered: the one that is open is shown.
  if (!blank || !words || blank.number !== action.number) return onward(scene, form, form)
  return withAnswers(scene, form, { prompt: words.prompt, answers: [...preset.answers, blank.example] })
}

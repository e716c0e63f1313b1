import { revisit } from '../draft/index.js'
import { openBlank } from './blank.js'
import { openSetting, settingRefused } from './decide-settings.js'
import type { Decision } from './decision.js'
import { formOf, stepView } from './form.js'
import { hereBegun, type Scene } from './scene.js'

/** Apps of Telegram cut a text that is longer than a message, near its end. */
const CUT_LETTERS = 4_000
/** The rest of it follows at once: nobody has read the next question by then. */
const AT_ONCE_MS = 3_000

function isCut(text: string): boolean {
  return text.length >= CUT_LETTERS
}

/** What a text led to, remembering that the rest of it may follow, whether it was taken or refused. */
export function withPart(scene: Scene, text: string, decision: Decision): Decision {
  const { draft } = scene
  const field = openSetting(scene)?.step.field ?? formOf(scene)?.steps[draft?.step ?? 0]?.field
  if (!isCut(text) || !draft || field === undefined) return decision
  const long = { field, at: scene.at.getTime() }
  if (decision.kind === 'show') return { ...decision, kind: 'save', draft: { ...draft, long } }
  if (!('draft' in decision) || typeof decision.draft !== 'object') return decision
  return { ...decision, draft: { ...decision.draft, long } }
}

/**
 * The rest of a text that was too long for one message: it answers nothing, and the question of its beginning
 * is asked once more. Null for any other text.
 */
export function restRefused(scene: Scene): Decision | null {
  const { draft, at, say } = scene
  const form = formOf(scene)
  const { long } = draft ?? {}
  if (!form || !long || at.getTime() - long.at > AT_ONCE_MS) return null
  const open = openSetting(scene)
  if (open) return settingRefused(scene, open, say.inParts)
  const remark = { problem: say.inParts }
  if (openBlank(form.draft, say)) return { kind: 'show', screen: stepView(scene, form, remark) }
  const index = form.steps.findIndex(({ field }) => field === long.field)
  if (index === -1) return null
  const back = { ...form, draft: revisit(form.draft, form.steps, index) }
  return { kind: 'save', draft: back.draft, screen: stepView(scene, back, remark) }
}

/** True for the rest of a text that was sent before a form was begun. */
export function isRestOfBeginning(scene: Scene): boolean {
  const begun = hereBegun(scene)
  return begun?.text !== undefined && isCut(begun.text) && scene.at.getTime() - begun.at <= AT_ONCE_MS
}

import { type Kind, kindOf } from '../coach/index.js'
import type { Draft } from '../draft/index.js'
import { backOf, type Rewriting, rewriteOffer } from '../generation/index.js'
import type { IncomingEvent } from '../telegram/parse.js'
import type { Screen } from '../telegram/screen.js'
import { wordsOf } from '../telegram/screens/field-words.js'
import { dictationScreen } from '../telegram/screens/rewrite.js'
import { openBlank } from './blank.js'
import { settingAt } from './decide-settings.js'
import type { Decision } from './decision.js'
import { type Form, formOf } from './form.js'
import type { Scene } from './scene.js'

type MediaSent = Extract<IncomingEvent, { kind: 'media' }>

/** A recording is written down up to so many seconds. */
export const MOST_SECONDS = 60
const MOST_BYTES = 5_242_880 // A minute of sound is less; its length is measured before it is paid.

function isShort({ media }: MediaSent): boolean {
  return (media.seconds ?? 0) <= MOST_SECONDS && (media.size ?? 0) <= MOST_BYTES
}

/** What the words of a recording become: a prompt, or (null) the answer as they were said. */
function kindFor(scene: Scene, { card, draft }: Form, field: string): Kind | null {
  return openBlank(draft, scene.say) ? null : kindOf(card, draft.format, field)
}

/** The recording of a draft as something to be written down; null when there is none for this field. */
export function recordedAt(scene: Scene, asked: { draft: string; field: string }): Rewriting | null {
  const form = formOf(scene, asked.draft)
  const { field } = asked
  const voice = form?.draft.voice
  if (!form || voice?.field !== field) return null
  const index = form.steps.findIndex((step) => step.field === field)
  const isSetting = index === -1 || form.draft.setting === field
  const step = isSetting ? settingAt(scene, asked)?.step : form.steps[index]
  if (step?.kind !== 'text') return null
  return {
    draft: form.draft.id,
    field,
    step: isSetting ? null : index,
    kind: kindFor(scene, form, field),
    text: null,
    maxLength: step.maxLength ?? null,
    voice: { fileId: voice.fileId, mime: voice.mime },
  }
}

/** Shall it be written down? Null where that is not sold. */
export function dictationView(scene: Scene, recorded: Rewriting): Screen | null {
  const { draft, field, kind } = recorded
  const offer = rewriteOffer(scene, scene.incoming.updateId.toString(36), recorded.voice)
  if (!offer) return null
  const { label } = wordsOf(field, scene.say)
  const view = { draft, field, label, voice: true, offer, whole: kind === null, back: backOf(recorded) }
  return dictationScreen(view, scene.say)
}

/**
 * A recording for a question that wants words: kept in the draft, with the offer to write it down. Null where
 * that is not sold, and for one that is too long.
 */
export function voiceOffered(
  scene: Scene,
  at: { draft: Draft; field: string },
  sent: MediaSent,
): Decision | null {
  if (!scene.config.improve || !isShort(sent)) return null
  const { fileId, mime } = sent.media
  const draft: Draft = { ...at.draft, voice: { field: at.field, fileId, mime } }
  const recorded = recordedAt({ ...scene, draft }, { draft: draft.id, field: at.field })
  const screen = recorded && dictationView({ ...scene, draft }, recorded)
  return screen && { kind: 'save', draft, screen }
}

/** What is said of a recording that nobody listens to. */
export function voiceProblem(scene: Scene, sent: MediaSent): string {
  const { say } = scene
  return scene.config.improve && !isShort(sent) ? say.voiceTooLong(MOST_SECONDS) : say.voiceUnread
}

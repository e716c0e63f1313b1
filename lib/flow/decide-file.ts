import type { Change, FileValue, Step } from '../catalog/index.js'
import { answer, type Draft, filesAt, stepForCaption, stepForFile } from '../draft/index.js'
import type { IncomingEvent } from '../telegram/parse.js'
import type { Button } from '../telegram/screen.js'
import { pageScreen } from '../telegram/screens/menus.js'
import { exits } from '../telegram/screens/rows.js'
import type { Decision } from './decision.js'
import { type Form, formOf, onward, questionAt, refused, type Wrong, wordsFor, wrongOf } from './form.js'
import type { Scene } from './scene.js'

type MediaSent = Extract<IncomingEvent, { kind: 'media' }>

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
  const { kind, fileId, mime, size, seconds, name, width, height } = media
  const file: FileValue = { kind, fileId, mime, size, seconds, name, width, height }
  const result = answer(form.draft, questionAt(scene, form, index), [file])
  if (!result.ok) return refused(scene, form, wrongOf(result))
  return captioned(scene, form, { ...result, caption })
}

/** The file is kept whatever its caption is; a caption that does not fit is asked for again. */
function captioned(
  scene: Scene,
  form: Form,
  given: { draft: Draft; changes: readonly Change[]; caption: string | null },
): Decision {
  const { caption, changes } = given
  const index = caption ? stepForCaption(given.draft, form.steps) : null
  if (index === null || caption === null) return onward(scene, form, given)
  const result = answer(given.draft, questionAt(scene, form, index), caption)
  if (result.ok) return onward(scene, form, { ...result, changes: [...changes, ...result.changes] })
  const draft = { ...given.draft, step: index }
  const { screen } = refused(scene, { ...form, draft }, wrongOf(result))
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
  const title = wordsFor(wrong, say)
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

import type { Change, FileValue, Step } from '../catalog/index.js'
import {
  type Answered,
  answer,
  type Draft,
  filesAt,
  lineUp,
  stepForCaption,
  stepForFile,
} from '../draft/index.js'
import type { IncomingEvent } from '../telegram/parse.js'
import type { Button } from '../telegram/screen.js'
import { wordsOf } from '../telegram/screens/field-words.js'
import { pageScreen } from '../telegram/screens/menus.js'
import { exits } from '../telegram/screens/rows.js'
import { fileBegins } from './beginning.js'
import { openBlank } from './blank.js'
import { adviceOn } from './coach.js'
import { blankSent } from './decide-preset.js'
import { openSetting, put as putSetting, refusedSetting, settingRefused } from './decide-settings.js'
import type { Decision } from './decision.js'
import { voiceOffered, voiceProblem } from './dictation.js'
import {
  type Form,
  formOf,
  onward,
  questionAt,
  type Remark,
  refused,
  stepView,
  type Wrong,
  wordsFor,
  wrongOf,
} from './form.js'
import type { Scene } from './scene.js'

type MediaSent = Extract<IncomingEvent, { kind: 'media' }>

function fileOf({ media, album, message }: MediaSent): FileValue {
  const { kind, fileId, mime, size, seconds, name, width, height, measured } = media
  const sizes = { seconds, width, height, ...(measured && { measured }) }
  const file = { kind, fileId, mime, size, name, message, ...sizes }
  return { ...file, ...(album !== null && { album }) }
}

/**
 * A file answers the question being asked, or a later one of its kind, or the setting that is open; its
 * caption may answer a text question. What fits nowhere is told.
 */
export function fileSent(scene: Scene, sent: MediaSent): Decision {
  const open = openSetting(scene)
  if (open?.step.media) return putSetting(scene, open, [fileOf(sent)])
  if (open && isVoiceFor(open.step, sent)) {
    const at = { draft: open.tuning.draft, field: open.step.field }
    return voiceOffered(scene, at, sent) ?? settingRefused(scene, open, voiceProblem(scene, sent))
  }
  const form = formOf(scene)
  if (!form) return fileBegins(scene, { file: fileOf(sent), caption: sent.caption })
  const { draft, steps } = form
  const asked = steps[draft.step]
  const index = stepForFile(draft, steps, { kind: sent.media.kind, album: sent.album })
  if (!asked && (index === null || !fromHere(form, index, sent))) return fileAfterAll(scene, form, sent)
  const filed = index === null ? null : answer(draft, questionAt(scene, form, index), [fileOf(sent)])
  if (filed?.ok) return captioned(scene, form, { ...placed(scene, form, { filed, index, sent }), sent })
  if (!asked) return fileAfterAll(scene, form, sent)
  const { kind } = sent.media
  const wrong = filed ? wrongOf(filed) : (full(form, kind) ?? expectedAt(asked, kind))
  const isVoice = isVoiceFor(asked, sent)
  const offer = isVoice && !sent.caption ? voiceOffered(scene, { draft, field: asked.field }, sent) : null
  if (offer) return offer
  const remark = { problem: isVoice ? voiceProblem(scene, sent) : wordsFor(wrong, scene.say) }
  return captioned(scene, form, { draft, changes: [], remark, sent, homeless: index === null })
}

/** True for a recording where words are asked for. */
function isVoiceFor({ kind }: Step, { media }: MediaSent): boolean {
  return kind === 'text' && media.kind === 'audio'
}

/** True when the question already holds a file of the same album: this is the rest of it. */
function fromHere(form: Form, index: number, { album }: MediaSent): boolean {
  const step = form.steps[index]
  return (
    album !== null && step !== undefined && filesAt(form.draft, step).some((file) => file.album === album)
  )
}

interface Filed {
  draft: Draft
  changes: readonly Change[]
  /** What the person should know of the file. */
  remark: Remark
}

/** A file that found its question: pictures of an album in their order, and a word where it is not seen. */
function placed(
  scene: Scene,
  form: Form,
  made: { filed: Extract<Answered, { ok: true }>; index: number | null; sent: MediaSent },
): Filed {
  const { filed, index, sent } = made
  const values = sent.album === null ? filed.draft.values : lineUp(filed.draft.values, form.steps, sent.album)
  const draft = { ...filed.draft, values }
  const step = form.steps[index ?? -1]
  const { spilled, changes } = filed
  if (spilled) {
    const wrong = { field: spilled.step.field, problem: spilled.problem }
    return { draft, changes, remark: { problem: wordsFor(wrong, scene.say) } }
  }
  const isSeen = !step?.many || draft.step === index || form.draft.step === index
  const { label } = wordsOf(step?.field ?? '', scene.say)
  const given = step ? filesAt(draft, step).length : 0
  const notice = isSeen ? null : scene.say.added({ label, given, max: step.many?.max ?? 1 })
  return { draft, changes, remark: { notice } }
}

/** The caption of a file answers the text question being asked or the first open one, whatever it is of. */
function captioned(
  scene: Scene,
  form: Form,
  given: Filed & { sent: MediaSent; homeless?: boolean },
): Decision {
  const { draft, changes, sent } = given
  const { caption } = sent
  const before = { ...draft, step: form.draft.step }
  const index = caption ? stepForCaption(before, form.steps) : null
  if (caption === null || caption === '') return told(scene, form, given)
  if (openBlank(draft, scene.say)) return captionedBlank(scene, form, { ...given, caption })
  // A file that no question takes is no fault when its caption was the answer.
  const remark = given.homeless && index !== null ? { notice: scene.say.fileUnused } : given.remark
  if (index === null) {
    const notice = [remark.notice, scene.say.captionUnused].filter(Boolean).join(' ')
    return told(scene, form, { draft, changes, remark: { ...remark, notice } })
  }
  const result = answer(draft, questionAt(scene, form, index), caption)
  if (result.ok) {
    const field = form.steps[index]?.field ?? ''
    const advice = adviceOn(scene, form.card, { draft: result.draft, field })
    const notice = [remark.notice, advice].filter(Boolean).join(' ') || null
    const next = { ...result.draft, step: backToList(draft, result.draft, form) }
    const all = [...changes, ...result.changes]
    return told(scene, form, { draft: next, changes: all, remark: { ...remark, notice } })
  }
  const problem = [remark.problem, wordsFor(wrongOf(result), scene.say)].filter(Boolean).join(' ')
  return told(scene, form, { draft: { ...draft, step: index }, changes, remark: { problem } })
}

/** While a scenario asks, a caption is the answer; one that is none is told of, and the file stays. */
function captionedBlank(scene: Scene, form: Form, given: Filed & { caption: string }): Decision {
  const { draft, changes, remark, caption } = given
  const answered = blankSent(scene, { ...form, draft }, caption)
  if (answered && answered.kind !== 'show') return answered
  const notice = [remark.notice, scene.say.captionUnused].filter(Boolean).join(' ')
  return told(scene, form, { draft, changes, remark: { ...remark, notice } })
}

/** A list of files that was just begun asks for more, though the caption answered a question before it. */
function backToList(before: Draft, after: Draft, { draft, steps }: Form): number {
  const list = steps[before.step]
  const given = list?.many ? filesAt(before, list).length : 0
  const isBegun = list?.many && given > filesAt(draft, list).length && given < list.many.max
  return isBegun ? Math.min(before.step, after.step) : after.step
}

/** The next question, under what has to be said; a refusal that changed nothing keeps the old screen. */
function told(scene: Scene, form: Form, { draft, changes, remark }: Filed): Decision {
  if (draft === form.draft) return { kind: 'show', screen: stepView(scene, form, remark) }
  return onward(scene, form, { draft, changes, remark })
}

/**
 * A file that comes when every question is answered: the rest of an album, or the beginning of something
 * else.
 */
function fileAfterAll(scene: Scene, form: Form, sent: MediaSent): Decision {
  const wrong = sent.album === null ? null : full(form, sent.media.kind)
  if (!wrong) return fileBegins(scene, { file: fileOf(sent), caption: sent.caption })
  const { say } = scene
  const title = wordsFor(wrong, say)
  const back: Button = { text: say.labels.back, action: { go: 'confirm' } }
  return { kind: 'show', screen: { title, rows: [exits(say, back)] } }
}

/** What no question can take: the one being asked is asked again and says what it expects. */
export function uselessSent(scene: Scene, words: string): Decision {
  const open = openSetting(scene)
  if (open)
    return refusedSetting(scene, open.tuning, { step: open.step, wrong: expectedAt(open.step, 'other') })
  const form = formOf(scene)
  const step = form?.steps[form.draft.step]
  if (!form || !step) return { kind: 'show', screen: pageScreen({ title: words }, scene.say) }
  return refused(scene, form, expectedAt(step, 'other'))
}

/** The question for files of this kind, when it has all it can take. */
function full(form: Form, kind: FileValue['kind']): Wrong | null {
  const step = form.steps.find((one) => one.media === kind && !one.on)
  const max = step?.many?.max ?? 1
  if (!step || filesAt(form.draft, step).length < max) return null
  return { field: step.field, problem: { kind: 'too-many', max } }
}

/** What a question expects, for somebody who sent something else. */
function expectedAt(step: Step, got: FileValue['kind'] | 'other'): Wrong {
  const { field, kind, media } = step
  if (step.on) return { field, problem: { kind: 'own-result' } }
  if (kind === 'number') return { field, problem: { kind: 'not-a-number' } }
  if (kind === 'choice' || kind === 'toggle') return { field, problem: { kind: 'not-an-option' } }
  return { field, problem: { kind: 'wrong-kind', expected: media ?? 'text', got } }
}

import type { Texts } from '../../../content/index.js'
import type { Broken, Problem, Step } from '../../../lib/catalog/index.js'
import { wordsOf } from '../../../lib/telegram/screens/field-words.js'
import { type StepView, stepScreen, unreadyScreen } from '../../../lib/telegram/screens/form.js'
import { BROKEN } from './broken.js'
import { DRAFT, type Shown, type Strangers, sum, views } from './shown.js'

export const NO_COACH = { weak: null, taken: null }
export const TEXT: Step = { field: 'prompt', kind: 'text', required: true, many: null, maxLength: 4_096 }
export const IMAGE: Step = { field: 'image_url', kind: 'media', media: 'image', required: true, many: null }
export const IMAGES: Step = { ...IMAGE, field: 'image_urls', many: { min: 1, max: 10 } }
const VIDEO: Step = { ...IMAGE, field: 'video_url', media: 'video' }
export const AUDIO: Step = { ...IMAGE, field: 'audio_url', media: 'audio', required: false }
const RATIOS = ['1:1', '16:9', '9:16', '4:3', '3:4', '3:2', '2:3', '21:9', 'auto']
export const CHOICE: Step = {
  field: 'aspect_ratio',
  kind: 'choice',
  required: false,
  many: null,
  options: RATIOS.map((value) => ({ value })),
  default: '1:1',
}
export const TOGGLE: Step = {
  field: 'generate_audio',
  kind: 'toggle',
  required: false,
  many: null,
  options: [{ value: false }, { value: true }],
  default: false,
}
export const NUMBER: Step = { field: 'duration', kind: 'number', required: true, many: null, min: 3, max: 15 }

export const PROBLEMS: readonly Problem[] = [
  { kind: 'empty' },
  { kind: 'too-short', min: 3, length: 1 },
  { kind: 'too-long', max: 1_000, length: 4_096 },
  { kind: 'too-big', maxMB: 20 },
  { kind: 'wrong-kind', expected: 'image', got: 'text' },
  { kind: 'wrong-kind', expected: 'video', got: 'image' },
  { kind: 'wrong-kind', expected: 'audio', got: 'other' },
  { kind: 'wrong-kind', expected: 'text', got: 'audio' },
  { kind: 'wrong-type', mimes: ['image/jpeg', 'image/png', 'video/quicktime', 'audio/mpeg', 'audio/mp3'] },
  { kind: 'not-a-number' },
  { kind: 'out-of-range', min: 3, max: 15, step: 1 },
  { kind: 'out-of-range', min: null, max: null, step: 0.5 },
  { kind: 'not-an-option' },
  { kind: 'bad-address' },
  { kind: 'too-many', max: 1 },
  { kind: 'too-many', max: 10 },
  { kind: 'too-few', min: 2 },
  { kind: 'own-result' },
  { kind: 'expired' },
]

/** A question of a model, with what is special about it. */
export function stepOf(step: Step, say: Texts, change: Partial<StepView> = {}) {
  const view: StepView = {
    model: 'bytedance/seedance-1.5-pro',
    format: 'image-to-video',
    title: 'Seedance 1.5 Pro',
    draft: DRAFT,
    step,
    number: 1,
    of: 5,
    given: 0,
    kept: false,
    chosen: step.default ?? null,
    refused: new Set<number>(),
    example: null,
    problem: null,
    notice: null,
    hasMoreExamples: false,
    term: null,
    coach: NO_COACH,
    tips: [],
    tunable: true,
  }
  return stepScreen({ ...view, ...change }, say)
}

function questions(say: Texts, { title, prompt }: Strangers): Shown[] {
  return views('stepScreen', {
    'text at first': stepOf(TEXT, say, { title, number: 0, example: prompt }),
    'text with a tip and examples': stepOf(TEXT, say, {
      title,
      number: 0,
      example: prompt,
      hasMoreExamples: true,
      tips: say.tips().formats['text-to-image'],
    }),
    'a choice after a weak answer': stepOf(CHOICE, say, {
      title,
      coach: { weak: 'prompt', taken: 'style' },
      term: say.allTerms()[0]?.name ?? '',
      notice: say.advice({
        label: wordsOf('prompt', say).label,
        score: 45,
        tips: [say.tips().parts.light, say.tips().parts.camera],
      }),
    }),
    'text once more': stepOf(TEXT, say, { title, kept: true, chosen: prompt, example: prompt }),
    'a picture': stepOf(IMAGE, say, { title }),
    'a picture once more': stepOf(IMAGE, say, { title, kept: true, given: 1 }),
    'the first of several pictures': stepOf(IMAGES, say, { title }),
    'more of several pictures': stepOf(IMAGES, say, { title, given: 3 }),
    'several pictures once more': stepOf(IMAGES, say, { title, given: 10, kept: true }),
    'a video': stepOf(VIDEO, say, { title }),
    'a recording': stepOf(AUDIO, say, { title }),
    'an earlier result': stepOf({ ...VIDEO, field: 'earlier', on: { of: [] } }, say, { title }),
    'a choice': stepOf(CHOICE, say, { title }),
    'yes or no': stepOf(TOGGLE, say, { title }),
    'a number': stepOf(NUMBER, say, { title }),
    'a field without words': stepOf({ ...TEXT, field: 'negative_mood' }, say, { title }),
  })
}

function problems(say: Texts, { title, prompt }: Strangers): Shown[] {
  const label = wordsOf('prompt', say).label
  return PROBLEMS.flatMap((problem, index) =>
    views('stepScreen', {
      [`problem ${index}: ${problem.kind}`]: stepOf(TEXT, say, {
        title,
        example: prompt,
        problem: say.problem(problem, label),
      }),
    }),
  )
}

/** What an answer moved: a choice to another, and one that is gone. */
export function changedIn(say: Texts): string {
  return say.changed([
    { label: wordsOf('resolution', say).label, value: say.option('resolution', '720p') },
    { label: wordsOf('aspect_ratio', say).label, value: null },
  ])
}

/** A broken rule in words, after an answer and before paying. */
export function brokenIn(say: Texts, broken: Broken, answered: string | null): string {
  return say.broken(broken, {
    label: (field) => wordsOf(field, say).label,
    value: (field, value) => say.option(field, String(value)),
    answered,
  })
}

function rules(say: Texts, { title, prompt }: Strangers): Shown[] {
  const view = { title, draft: DRAFT, step: 0, last: 3, tunable: true }
  const answered = wordsOf('duration', say).label
  return [
    ...views('stepScreen', {
      'after an answer that moved others': stepOf(CHOICE, say, { title, notice: changedIn(say) }),
    }),
    ...BROKEN.flatMap((broken, index) => [
      ...views('stepScreen', {
        [`rule ${index}: ${broken.kind}`]: stepOf(TEXT, say, {
          title,
          example: prompt,
          problem: brokenIn(say, broken, answered),
        }),
      }),
      ...views('unreadyScreen', {
        [`rule ${index}: ${broken.kind}`]: unreadyScreen(
          { ...view, problem: brokenIn(say, broken, null) },
          say,
        ),
      }),
    ]),
    ...views('unreadyScreen', {
      'more than one generation may cost': unreadyScreen(
        { ...view, problem: say.tooDear({ sum: sum(449_280), most: sum(200_000) }) },
        say,
      ),
    }),
    ...Object.entries(say.unpriced).flatMap(([why, problem]) =>
      views('unreadyScreen', { [why]: unreadyScreen({ ...view, problem }, say) }),
    ),
  ]
}

/** Every question, every complaint about an answer, and what follows the last one. */
export function formScreens(say: Texts, strangers: Strangers): Shown[] {
  return [...questions(say, strangers), ...problems(say, strangers), ...rules(say, strangers)]
}

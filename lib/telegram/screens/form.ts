import type { Sum, Texts } from '../../../content/texts.js'
import {
  type DraftValue,
  type DraftValues,
  type FileValue,
  type Format,
  optionCode,
  type Step,
} from '../../catalog/index.js'
import type { Action } from '../buttons.js'
import { type Button, cutText, type Screen } from '../screen.js'
import { type CoachOffer, coachRows, exampleRow, explainButton } from './coach.js'
import { askOf, wordsOf } from './field-words.js'
import { exits, pairs } from './rows.js'

export interface StepView {
  model: string
  format: Format | null
  title: string
  draft: string
  step: Step
  number: number
  of: number
  /** Files given so far, for steps that take several. */
  given: number
  /** It was answered before: the old answer stays unless a new one takes its place. */
  kept: boolean
  chosen: string | number | boolean | null
  refused: ReadonlySet<number> // Options that do not go with what is given, by number.
  example: string | null
  /** There are more examples than the one shown. */
  hasMoreExamples: boolean
  /** The name of a word behind the question that can be explained. */
  term: string | null
  /** What can be improved of the texts given so far. */
  coach: CoachOffer
  /** Advice for what is being made; at most two. */
  tips: readonly string[]
  problem: string | null // What was wrong with the last answer, in words.
  /** What the last answer moved besides, in words. */
  notice: string | null
  tunable: boolean // There are settings to be reached from here.
  preset?: { name: string; from: string } | undefined // The ready scenario it was begun from.
}

/** One question of the form: text and files by message, choices by button. */
export function stepScreen(view: StepView, say: Texts): Screen {
  const { step, format } = view
  const copy = say.step({
    title: view.title,
    number: view.number + 1,
    of: view.of,
    ask: askOf(step.field, format, say),
    media: step.on ? null : (step.media ?? null),
    filesOnly: step.filesOnly === true,
    maxLength: step.kind === 'text' ? (step.maxLength ?? null) : null,
    many: step.many ? { given: view.given, max: step.many.max } : null,
    ends: step.kind === 'number' ? { min: step.min ?? null, max: step.max ?? null } : null,
    kept: view.kept,
    example: view.example,
  })
  const options = (step.options ?? []).map(({ value }, index): Button => {
    const text = `${markOf(view, value, index)}${say.option(step.field, value)}`
    const option = optionCode(step.field, value)
    return { text, action: { go: 'choose', draft: view.draft, step: view.number, option } }
  })
  return {
    ...copy,
    ...(step.kind === 'text' && view.kept ? { quote: String(view.chosen) } : {}),
    ...(view.tips.length > 0 ? { bullets: [...view.tips] } : {}),
    paragraphs: [...remarksOf(view), ...(copy.paragraphs ?? [])].slice(0, 2),
    rows: [
      ...pairs(options),
      ...onward(view, say),
      ...besides(view, say),
      ...words(view, say),
      exits(say, backOf(view, say)),
    ],
  }
}

function markOf({ chosen, refused }: StepView, value: DraftValue, index: number): string {
  if (value === chosen) return '✓ '
  return refused.has(index) ? '🔒 ' : ''
}

function remarksOf({ problem, notice }: StepView): string[] {
  if (problem) return [`⚠️ ${problem}`]
  return notice ? [notice] : []
}

function onward(view: StepView, say: Texts): Button[][] {
  const { step } = view
  const enough = step.many ? view.given >= Math.max(1, step.many.min) : view.kept
  const action: Action = { go: 'skip', draft: view.draft, step: view.number }
  if (enough) return [[{ text: say.labels.next, action, style: 'primary' }]]
  return step.required ? [] : [[{ text: say.labels.skip, action }]]
}

/** Other ways to answer: a file made before, and all that can be set beside the questions. */
function besides({ step, draft, number, tunable }: StepView, say: Texts): Button[][] {
  const results: Button = { text: say.labels.results, action: { go: 'results', draft, page: 0 } }
  const tune: Button = { text: say.labels.tune, action: { go: 'tune', draft, page: 0 } }
  return [...(step.media ? [[results]] : []), ...(tunable && number === 0 ? [[tune]] : [])]
}

/** Ways to better words: an example taken at a press, the coach, a term explained. */
function words({ step, draft, example, hasMoreExamples, term, coach }: StepView, say: Texts): Button[][] {
  const { field } = step
  const isUsual = field.startsWith('negative')
  const hasExample = step.kind === 'text' && example !== null
  return [
    ...(hasExample ? [exampleRow({ draft, field, hasMore: hasMoreExamples, isUsual }, say)] : []),
    ...coachRows(coach, draft, say),
    ...(term === null ? [] : [[explainButton({ draft, field, term }, say)]]),
  ]
}

function backOf({ number, model, format, draft, preset }: StepView, say: Texts): Button {
  const card: Action = format ? { go: 'model', model, from: format } : { go: 'model', model }
  const begun: Action = preset ? { go: 'preset', preset: preset.name, from: preset.from } : card
  const back: Action = number === 0 ? begun : { go: 'step', draft, step: number - 1 }
  return { text: say.labels.back, action: back }
}

export interface ConfirmView {
  title: string
  draft: string
  generation: string
  steps: readonly Step[]
  values: DraftValues
  sum: Sum
  free: boolean
  freeLeft: number | null
  balance: Sum | null
  seconds: number
  refundable: boolean
  assumed: { seconds: number | null } | null
  /** What the last answer moved besides, in words. */
  notice: string | null
  tunable: boolean
  coach: CoachOffer
  cheaper: { title: string; sum: Sum; free: boolean; seconds: number } | null
}

const MOST_LINES = 4
const TEXT_LENGTH = 60 // More of a second text would push the choices off the screen.

/** The value of a field as a person would say it; null for none. */
export function valueWords(step: Step, value: DraftValue | undefined, say: Texts): string | null {
  if (value === undefined || value === '') return null
  if (typeof value === 'object') return filesWords(step, value, say)
  if (step.kind === 'text') return cutText(String(value), TEXT_LENGTH)
  return say.option(step.field, value)
}

/** Choices as lines: the name of each field and its value in words. */
export function fieldsOf(
  steps: readonly Step[],
  values: DraftValues,
  say: Texts,
): { label: string; value: string }[] {
  return steps.flatMap((step) => {
    const value = valueWords(step, values[step.field] ?? step.default, say)
    return value === null ? [] : [{ label: wordsOf(step.field, say).label, value }]
  })
}

/** Files by their count; a result of one's own by its day. */
function filesWords(step: Step, files: readonly FileValue[], say: Texts): string {
  const title = say.media[step.media ?? 'image']
  const [file] = files
  return file && 'task' in file
    ? say.labels.result({ title, at: new Date(file.at), number: 1, of: 1 })
    : `${title} × ${files.length}`
}

/** The last look before anything is paid: what, how much, how long. */
export function confirmScreen(view: ConfirmView, say: Texts): Screen {
  // What was chosen says more than what nobody touched, and there is not room for all.
  const chosen = (step: Step) => view.values[step.field] !== undefined
  const quoted = view.steps.find(
    (step) => step.kind === 'text' && (view.values[step.field] ?? step.default ?? '') !== '',
  )
  const lines = (steps: readonly Step[]) =>
    fieldsOf(
      steps.filter((step) => step !== quoted),
      view.values,
      say,
    )
  const mine = lines(view.steps.filter(chosen))
  const others = lines(view.steps.filter((step) => !chosen(step)))
  const fields = [...mine, ...others.slice(0, Math.max(0, MOST_LINES - mine.length))]
  const text = quoted && (view.values[quoted.field] ?? quoted.default)
  const last = Math.max(0, view.steps.length - 1)
  const copy = say.confirm({ ...view, fields })
  return {
    ...copy,
    ...(view.notice ? { paragraphs: [view.notice, ...(copy.paragraphs ?? [])] } : {}),
    ...(typeof text === 'string' ? { quote: text } : {}),
    rows: [
      [
        {
          text: view.free ? say.labels.generateFree : say.labels.generate(view.sum),
          action: { go: 'generate', generation: view.generation },
          style: 'primary',
        },
      ],
      ...cheaperRow(view, say),
      ...coachRows(view.coach, view.draft, say),
      [
        { text: say.labels.edit, action: { go: 'step', draft: view.draft, step: 0 } },
        ...tuneButton(view, say),
      ],
      [{ text: say.labels.keep, action: { go: 'keep', draft: view.draft } }],
      exits(say, { text: say.labels.back, action: { go: 'step', draft: view.draft, step: last } }),
    ],
  }
}

function cheaperRow({ cheaper, draft }: ConfirmView, say: Texts): Button[][] {
  return cheaper ? [[{ text: say.labels.cheaper(cheaper), action: { go: 'cheaper', draft } }]] : []
}

function tuneButton({ tunable, draft }: Pick<ConfirmView, 'tunable' | 'draft'>, say: Texts): Button[] {
  return tunable ? [{ text: say.labels.tune, action: { go: 'tune', draft, page: 0 } }] : []
}

/** Finished choices that cannot be bought as they are: what is wrong, and the way to what has to change. */
export function unreadyScreen(
  view: { title: string; draft: string; step: number; last: number; problem: string; tunable: boolean },
  say: Texts,
): Screen {
  const { draft, step, last } = view
  return {
    ...say.unready(view),
    rows: [
      [
        { text: say.labels.edit, action: { go: 'step', draft, step }, style: 'primary' },
        ...tuneButton(view, say),
      ],
      exits(say, { text: say.labels.back, action: { go: 'step', draft, step: last } }),
    ],
  }
}

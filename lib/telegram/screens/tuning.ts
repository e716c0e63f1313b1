import type { Copy, Texts } from '../../../content/texts.js'
import { optionCode, type Step } from '../../catalog/index.js'
import type { Action } from '../buttons.js'
import { type Button, cutText, type Screen } from '../screen.js'
import { coachRows, exampleRow, explainButton } from './coach.js'
import { wordsOf } from './field-words.js'
import { exits, pairs, turns } from './rows.js'

export const SETTINGS_PER_PAGE = 8
export const OPTIONS_PER_PAGE = 12
const VALUE_LENGTH = 24
/** A number with more steps than this also moves ten at a time. */
const MANY_STEPS = 20

/** What is said above settings: the price now, and what the last change did or why it was refused. */
export interface SettingRemarks {
  price: string
  problem: string | null
  notice: string | null
}

/** One setting as the list shows it. */
export interface ListedSetting {
  step: Step
  /** What will be sent; undefined when it is left to the model. */
  value: unknown
  /** Nothing else can be chosen beside the other choices. */
  locked: boolean
}

export interface TuningView extends SettingRemarks {
  title: string
  draft: string
  page: number
  settings: readonly ListedSetting[]
  /** Safe mode keeps the filters of this model on. */
  guarded?: boolean
  /** Something is not as the model has it. */
  changed: boolean
  /** Where the person came from. */
  back: Action
}

export interface SettingView extends SettingRemarks {
  title: string
  draft: string
  step: Step
  value: unknown
  /** The options that do not go with the other choices, by number. */
  locked: ReadonlySet<number>
  /** Of many options, the page shown. */
  page: number
  /** The page of the list that holds the setting. */
  listPage: number
  /** Something was chosen that can be taken back. */
  chosen: boolean
  /** A number that a seed can be fixed to; null when it is no seed. */
  seed: number | null
  /** Nothing else can be chosen beside the other choices. */
  isLocked: boolean
  /** There is an example for the text. */
  hasExample: boolean
  /** The name of a word behind the setting that can be explained. */
  term: string | null
  /** The text could say more. */
  isWeak: boolean
}

/** The value of a setting as a person would say it. */
export function settingWords(step: Step, value: unknown, say: Texts): string {
  if (Array.isArray(value)) return `${say.media[step.media ?? 'image']} × ${value.length}`
  if (typeof value === 'boolean' || typeof value === 'number') return say.option(step.field, value)
  if (typeof value !== 'string' || value === '') return step.seed ? say.unset.seed : say.unset[step.kind]
  return step.kind === 'text' ? value : say.option(step.field, value)
}

function remarked(copy: Copy, { problem, notice }: SettingRemarks): Copy {
  const remark = problem ? `⚠️ ${problem}` : notice
  return remark ? { ...copy, paragraphs: [...(copy.paragraphs ?? []).slice(0, 1), remark] } : copy
}

/** Everything that can be set, each with its value now: a press changes it, or opens it. */
export function tuningScreen(view: TuningView, say: Texts): Screen {
  const { draft, settings, title, price } = view
  const pages = Math.max(1, Math.ceil(settings.length / SETTINGS_PER_PAGE))
  const page = Math.min(view.page, pages - 1)
  const shown = settings.slice(page * SETTINGS_PER_PAGE, (page + 1) * SETTINGS_PER_PAGE)
  const guarded: Button = { text: say.labels.guarded, action: { go: 'settings' } }
  const defaults: Button = { text: say.labels.defaults, action: { go: 'defaults', draft } }
  return {
    ...remarked(say.tuning({ title, price }), view),
    rows: [
      ...shown.map((setting) => [settingButton(setting, draft, say)]),
      ...turns({ page, pages }, (to) => ({ go: 'tune', draft, page: to }), say),
      ...(view.guarded ? [[guarded]] : []),
      ...(view.changed ? [[defaults]] : []),
      exits(say, { text: say.labels.back, action: view.back }),
    ],
  }
}

function settingButton({ step, value, locked }: ListedSetting, draft: string, say: Texts): Button {
  const { field } = step
  const words = cutText(settingWords(step, value, say), VALUE_LENGTH)
  const text = say.labels.setting({ label: wordsOf(field, say).label, value: words, locked })
  const other = (step.options ?? []).find((option) => option.value !== value)
  return step.kind === 'toggle' && other && !locked
    ? { text, action: { go: 'value', draft, field, option: optionCode(field, other.value) } }
    : { text, action: { go: 'setting', draft, field, page: 0 } }
}

/** One setting: what it is now, what it can be, and what all costs so. */
export function settingScreen(view: SettingView, say: Texts): Screen {
  const { draft, step, title, price, value } = view
  const { label, ask } = wordsOf(step.field, say)
  const clear: Button = { text: say.labels.clear, action: { go: 'clear', draft, field: step.field } }
  const copy = say.setting({ title, label, ask, price, step, value: settingWords(step, value, say) })
  const { hint: _, ...unhinted } = copy
  return {
    ...remarked(view.isLocked ? unhinted : copy, view),
    ...(step.kind === 'text' && typeof value === 'string' ? { quote: value } : {}),
    rows: [
      ...(view.isLocked ? [] : [...changeRows(view, say), ...wordRows(view, say)]),
      ...(view.chosen && view.seed === null && !view.isLocked ? [[clear]] : []),
      exits(say, { text: say.labels.back, action: { go: 'tune', draft, page: view.listPage } }),
    ],
  }
}

/** Ways to better words, and to what a word means. */
function wordRows({ draft, step, hasExample, term, isWeak }: SettingView, say: Texts): Button[][] {
  const { field } = step
  const isUsual = field.startsWith('negative')
  return [
    ...(hasExample ? [exampleRow({ draft, field, hasMore: false, isUsual }, say)] : []),
    ...coachRows({ weak: isWeak ? field : null, taken: null }, draft, say),
    ...(term === null ? [] : [[explainButton({ draft, field, term }, say)]]),
  ]
}

function changeRows(view: SettingView, say: Texts): Button[][] {
  const { step, draft } = view
  if (step.options) return optionRows(view, say)
  if (step.kind === 'number') return numberRows(view, say)
  return step.media ? [[{ text: say.labels.results, action: { go: 'results', draft, page: 0 } }]] : []
}

function optionRows(view: SettingView, say: Texts): Button[][] {
  const { draft, step, locked } = view
  const { field, options = [] } = step
  const pages = Math.max(1, Math.ceil(options.length / OPTIONS_PER_PAGE))
  const page = Math.min(view.page, pages - 1)
  const from = page * OPTIONS_PER_PAGE
  const shown = options.slice(from, from + OPTIONS_PER_PAGE).map(({ value }, index): Button => {
    const words = say.option(field, value)
    const text = value === view.value ? `✓ ${words}` : locked.has(from + index) ? `🔒 ${words}` : words
    return { text, action: { go: 'value', draft, field, option: optionCode(field, value) } }
  })
  return [
    ...pairs(shown),
    ...turns({ page, pages }, (to) => ({ go: 'setting', draft, field, page: to }), say),
  ]
}

function numberRows(view: SettingView, say: Texts): Button[][] {
  const { draft, step, value, seed } = view
  const { field } = step
  if (seed !== null) {
    const random = value === undefined ? `✓ ${say.labels.random}` : say.labels.random
    return [
      [{ text: random, action: { go: 'clear', draft, field } }],
      [{ text: say.labels.fix(seed), action: { go: 'fix', draft, field } }],
    ]
  }
  const by = step.step ?? 1
  const steps = step.min === undefined || step.max === undefined ? MANY_STEPS + 1 : (step.max - step.min) / by
  const move = (count: number): Button => ({
    text: say.labels.by(Number((count * by).toFixed(6))),
    action: { go: 'adjust', draft, field, by: count },
  })
  const now = typeof value === 'number' ? value : undefined
  const [canLess, canMore] = [
    now === undefined || now > (step.min ?? now - 1),
    now === undefined || now < (step.max ?? now + 1),
  ]
  const counts = steps > MANY_STEPS ? [-10, -1, 1, 10] : [-1, 1]
  return [counts.filter((count) => (count < 0 ? canLess : canMore)).map(move)]
}

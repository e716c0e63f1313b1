import type { Texts } from '../../../content/index.js'
import { catalog, type ModelCard, type Step, settings } from '../../../lib/catalog/index.js'
import { termOfField } from '../../../lib/coach/index.js'
import { termName } from '../../../lib/flow/glossary.js'
import { resultsScreen } from '../../../lib/telegram/screens/results.js'
import { type SettingView, settingScreen, tuningScreen } from '../../../lib/telegram/screens/tuning.js'
import { brokenIn, changedIn } from './form.js'
import { DRAFT, GENERATION, PLAIN, type Shown, type Strangers, sum, views } from './shown.js'

const BACK = { go: 'confirm' } as const

/** The price line in each of its forms. */
function prices(say: Texts): string[] {
  const price = { sum: sum(1_404), free: false, assumed: false }
  return [
    say.priceNow(price),
    say.priceNow({ ...price, free: true }),
    say.priceNow({ ...price, assumed: true }),
    ...Object.values(say.unpriced),
  ]
}

/** The lists and the settings of every model in every use. */
function ofModels(say: Texts): Shown[] {
  const price = prices(say)[2] ?? ''
  const remarks = { price, problem: null, notice: null }
  return catalog.offered().flatMap((card) =>
    catalog.formatsOf(card).flatMap((format) => {
      const steps = settings(card, format)
      if (steps.length === 0) return []
      const list = {
        title: card.title,
        draft: DRAFT,
        page: 0,
        settings: steps.map((step, index) => ({ step, value: shownValue(step), locked: index === 1 })),
        changed: true,
        back: BACK,
        ...remarks,
      }
      return [
        ...views('tuningScreen', {
          [`${card.id} ${format}`]: tuningScreen(list, say),
          [`${card.id} ${format}, the next page`]: tuningScreen({ ...list, page: 1 }, say),
        }),
        ...steps.flatMap((step) =>
          views('settingScreen', { [`${card.id} ${format} ${step.field}`]: oneOf({ card, step }, say) }),
        ),
      ]
    }),
  )
}

function shownValue(step: Step): unknown {
  return step.media ? [{ kind: step.media, url: 'https://example.org/a' }] : (step.default ?? undefined)
}

function oneOf(made: { card: ModelCard; step: Step }, say: Texts, change: Partial<SettingView> = {}) {
  const { card, step } = made
  const view: SettingView = {
    title: card.title,
    draft: DRAFT,
    step,
    value: shownValue(step),
    locked: new Set([1]),
    page: 0,
    listPage: 0,
    chosen: true,
    seed: step.seed ? 2_147_483_647 : null,
    isLocked: false,
    hasExample: step.kind === 'text',
    term: termName(say, termOfField(step.field, null)),
    isWeak: step.kind === 'text',
    price: prices(say)[0] ?? '',
    problem: null,
    notice: null,
  }
  return settingScreen({ ...view, ...change }, say)
}

/** What is said above settings, and settings that hold the words of a stranger. */
function remarked(say: Texts, { prompt, title }: Strangers): Shown[] {
  const [card] = catalog.offered()
  if (!card) return []
  const choice: Step = {
    field: 'resolution',
    kind: 'choice',
    required: false,
    many: null,
    options: ['1K', '4K'].map((value) => ({ value })),
  }
  const text: Step = { field: 'negative_prompt', kind: 'text', required: false, many: null, maxLength: 500 }
  const named = { ...card, title }
  const broken = { kind: 'not-with', field: 'resolution', value: '4K', because: ['aspect_ratio'] } as const
  const list = { title, draft: DRAFT, page: 0, changed: true, back: BACK, price: prices(say)[0] ?? '' }
  const written = [{ step: text, value: prompt, locked: false }]
  return [
    ...prices(say).flatMap((price, index) =>
      views('settingScreen', { [`price ${index}`]: oneOf({ card: named, step: choice }, say, { price }) }),
    ),
    ...views('settingScreen', {
      'a value that is refused': oneOf({ card: named, step: choice }, say, {
        problem: brokenIn(say, broken, null),
      }),
      'a value that moved others': oneOf({ card: named, step: choice }, say, { notice: changedIn(say) }),
      'a setting that is locked': oneOf({ card: named, step: choice }, say, {
        notice: say.locked(brokenIn(say, broken, null)),
        isLocked: true,
      }),
      'words of a stranger': oneOf({ card: named, step: text }, say, { value: prompt }),
    }),
    ...views('tuningScreen', {
      'words of a stranger': tuningScreen({ ...list, settings: written, problem: null, notice: null }, say),
      'a switch that moved others': tuningScreen(
        { ...list, settings: written, problem: null, notice: changedIn(say) },
        say,
      ),
    }),
  ]
}

function results(say: Texts, { title }: Strangers): Shown[] {
  const view = { draft: DRAFT, media: 'image' as const, page: 0, back: BACK }
  const made = (count: number) =>
    Array.from({ length: count }, (_, file) => ({
      generation: GENERATION,
      title,
      at: new Date('2026-11-24T12:00:00Z'),
      file,
      of: count,
    }))
  return views('resultsScreen', {
    'one result': resultsScreen({ ...view, results: made(1) }, say),
    'many results': resultsScreen({ ...view, results: made(20), page: 1 }, say),
    'no results': resultsScreen({ ...view, media: 'audio', results: [] }, say),
    'no clips': resultsScreen({ ...view, media: 'video', results: [] }, say),
    'no database': resultsScreen({ ...view, results: null }, say),
  })
}

/** Settings and files made before; those of every model where all words are ours. */
export function settingScreens(say: Texts, strangers: Strangers): Shown[] {
  const models = strangers === PLAIN ? ofModels(say) : []
  return [...models, ...remarked(say, strangers), ...results(say, strangers)]
}

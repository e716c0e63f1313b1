import { REPORT_REASONS, type Texts } from '../../../content/index.js'
import { FORMATS, GOALS, WAYS, type Way } from '../../../lib/catalog/index.js'
import {
  askReportScreen,
  improveScreen,
  linkScreen,
  type Offers,
  panelScreen,
  recipeScreen,
  reportAnswerScreen,
  reportedScreen,
  reportForScreen,
  reportWordsScreen,
  variantsScreen,
  whichFileScreen,
} from '../../../lib/telegram/screens/panel.js'
import { GENERATION, type Shown, type Strangers, sum, views } from './shown.js'

const ENDS = [
  { free: false, late: false },
  { free: true, late: false },
  { free: false, late: true },
]
const ONTO = ['Suno Continue', 'Suno Music Video', 'Suno WAV'].map((title) => ({ code: 'codecode', title }))
const ALL: Offers = { again: true, variants: true, improve: true, ways: WAYS, onto: ONTO }
const NONE: Offers = { again: false, variants: false, improve: false, ways: [], onto: [] }
const [WAY]: readonly Way[] = WAYS

function panels(say: Texts, title: string): Shown[] {
  const url = 'https://files.example.org/result.mp4'
  const link = { generation: GENERATION, title, offers: ALL }
  return [
    ...ENDS.flatMap((end) =>
      [ALL, NONE].flatMap((offers) => {
        const view = { generation: GENERATION, title, sum: sum(end.free ? 0 : 1_404), offers, ...end }
        const when = `free: ${end.free}, late: ${end.late}, offers: ${offers.ways.length}`
        return views('panelScreen', { [when]: panelScreen(view, say) })
      }),
    ),
    ...views('linkScreen', {
      'one file': linkScreen({ ...link, large: true, urls: [url] }, say),
      'two files': linkScreen({ ...link, large: false, urls: [url, url] }, say),
    }),
    ...views('whichFileScreen', {
      'three files': whichFileScreen({ generation: GENERATION, way: WAY ?? 'edit', count: 3 }, say),
    }),
  ]
}

function recipes(say: Texts, { title, prompt }: Strangers): Shown[] {
  const [format] = FORMATS
  const fields = ['1:1', '2K', '10', format, 'PNG'].map((value) => ({ label: say.media.image, value }))
  const view = { generation: GENERATION, title, again: true }
  return views('recipeScreen', {
    'with words': recipeScreen({ ...view, words: prompt, fields }, say),
    'without words': recipeScreen({ ...view, words: null, fields: [] }, say),
    'of a model that left': recipeScreen({ ...view, words: null, fields: [], again: false }, say),
  })
}

function changes(say: Texts, { title, prompt }: Strangers): Shown[] {
  const view = {
    title,
    of: GENERATION,
    first: GENERATION,
    words: prompt === '' ? null : prompt,
    changes: [],
    sum: sum(4_212),
    free: false,
    freeLeft: null,
    balance: sum(90_000),
    seconds: 40,
  }
  const goals = { generation: GENERATION, title }
  return [
    ...views('improveScreen', {
      'all goals': improveScreen({ ...goals, goals: GOALS }, say),
      'only the price': improveScreen({ ...goals, goals: ['cheaper'] }, say),
    }),
    ...views('variantsScreen', {
      'by seed': variantsScreen(view, say),
      'free, by words': variantsScreen(
        { ...view, changes: say.variation('image'), free: true, freeLeft: 7 },
        say,
      ),
      'free while the database is away': variantsScreen({ ...view, free: true, balance: null }, say),
      'of a film': variantsScreen({ ...view, changes: say.variation('video'), balance: null }, say),
      'of sound, without words': variantsScreen(
        { ...view, changes: say.variation('audio'), words: null },
        say,
      ),
    }),
  ]
}

function reports(say: Texts, { title, prompt }: Strangers): Shown[] {
  const COSTS = ['taken', 'free', 'back'] as const
  const WHO = COSTS.flatMap((cost) => [true, false].map((seen) => ({ cost, seen })))
  const answer = { generation: GENERATION, title, sum: sum(1_404) }
  const view = { ...answer, person: 7, reason: REPORT_REASONS[0] }
  return [
    ...WHO.flatMap((who) => {
      const when = `cost: ${who.cost}, seen: ${who.seen}`
      return [
        ...views('askReportScreen', {
          [when]: askReportScreen({ generation: GENERATION, title, ...who }, say),
        }),
        ...views('reportedScreen', { [when]: reportedScreen({ generation: GENERATION, ...who }, say) }),
      ]
    }),
    ...views('reportWordsScreen', { always: reportWordsScreen(GENERATION, say) }),
    ...views('reportAnswerScreen', {
      'paid back': reportAnswerScreen({ ...answer, state: 'paid_back', reason: 'wrong', cost: 'taken' }, say),
    }),
    ...REPORT_REASONS.flatMap((reason) =>
      COSTS.flatMap((cost) =>
        views('reportAnswerScreen', {
          [`declined, ${reason}, ${cost}`]: reportAnswerScreen(
            { ...answer, state: 'declined', reason, cost },
            say,
          ),
        }),
      ),
    ),
    ...views('reportForScreen', {
      'with words': reportForScreen({ ...view, words: prompt }, say),
      'of a free run': reportForScreen({ ...view, sum: sum(0), words: null }, say),
    }),
  ]
}

/** The panel under a result and all that begins there. */
export function panelScreens(say: Texts, strangers: Strangers): Shown[] {
  return [
    ...panels(say, strangers.title),
    ...recipes(say, strangers),
    ...changes(say, strangers),
    ...reports(say, strangers),
  ]
}

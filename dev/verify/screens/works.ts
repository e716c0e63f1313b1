import type { Texts } from '../../../content/index.js'
import { pageScreen } from '../../../lib/telegram/screens/menus.js'
import {
  type HistoryView,
  historyScreen,
  historySearchScreen,
  type ListedWork,
  resentScreen,
  shownScreen,
  WORKS_PER_PAGE,
  type WorkView,
  workScreen,
} from '../../../lib/telegram/screens/works.js'
import { PAST } from '../../../lib/telegram/works-buttons.js'
import { GENERATION, type Shown, type Strangers, sum, views } from './shown.js'

const AT = new Date('2026-11-24T12:00:00Z')

/** Four generations of different kinds and ends. */
export function listedWorks({ title, prompt }: Strangers): ListedWork[] {
  const work = {
    work: GENERATION,
    title,
    at: AT,
    sum: sum(1_404),
    reason: 'content',
    paidBack: false,
  } as const
  const made: ListedWork[] = [
    { ...work, kind: 'image', words: prompt, free: false, state: 'made' },
    { ...work, kind: 'video', words: null, free: false, paidBack: true, state: 'made' },
    { ...work, kind: 'audio', words: prompt, free: false, state: 'running' },
    { ...work, kind: 'image', words: prompt, free: true, state: 'failed' },
  ]
  return made.slice(0, WORKS_PER_PAGE)
}

function history(say: Texts, strangers: Strangers): Shown[] {
  const all = listedWorks(strangers)
  const shown = (view: Partial<HistoryView>) =>
    historyScreen({ past: 'a', page: 0, total: 0, works: [], query: null, ...view }, say)
  const pages = { total: 1_234_567, works: all }
  return views('historyScreen', {
    'first page': shown(pages),
    'middle page': shown({ ...pages, page: 12 }),
    'one of its own': shown({ total: 1, works: all.slice(0, 1) }),
    found: shown({ ...pages, past: 'f', query: strangers.prompt }),
    'nothing found': shown({ past: 'f', query: strangers.prompt }),
    ...Object.fromEntries(
      Object.keys(PAST).flatMap((letter) => {
        const past = (['a', 'i', 'v', 's', 'x', 'f'] as const).find((one) => one === letter)
        return past ? [[`${letter}, empty`, shown({ past })]] : []
      }),
    ),
  })
}

function single(say: Texts, strangers: Strangers): Shown[] {
  const fields = Array.from({ length: 9 }, (_, index) => ({ label: `${index}`, value: '1:1' }))
  return listedWorks(strangers).flatMap((work) =>
    [true, false].flatMap((full) => {
      const view: WorkView = {
        work,
        fields: full ? fields : [],
        files: full ? 4 : 1,
        late: full,
        original: full,
        back: { text: say.labels.back, action: { go: 'history', past: 'a', page: 3 } },
      }
      return views('workScreen', { [`${work.kind}, ${work.state}, full: ${full}`]: workScreen(view, say) })
    }),
  )
}

/** The history of a person, one of its entries, and what is sent again. */
export function workScreens(say: Texts, strangers: Strangers): Shown[] {
  const back = { text: say.labels.back, action: { go: 'history', past: 'i', page: 0 } } as const
  const more = { text: say.labels.moreFiles, action: { go: 'album', past: 'i', from: 10 } } as const
  const album = { first: 1, last: 10, total: 4_321, lost: 0, stopped: false, more, back }
  return [
    ...history(say, strangers),
    ...views('historySearchScreen', { usual: historySearchScreen(say) }),
    ...single(say, strangers),
    ...views('resentScreen', {
      usual: resentScreen({ work: GENERATION, title: strangers.title, at: AT }, say),
    }),
    ...views('shownScreen', {
      'goes on': shownScreen(album, say),
      'is whole': shownScreen({ ...album, last: 1, more: null }, say),
      'was stopped, with lost ones': shownScreen({ ...album, lost: 3, stopped: true }, say),
    }),
    ...views('pageScreen', { 'history away': pageScreen(say.historyAway, say) }),
  ]
}

import type { Texts } from '../../../content/texts.js'
import type { Action } from '../buttons.js'
import { type Button, cutText, type Screen } from '../screen.js'
import type { ListedResult } from './results.js'
import { exits, turns } from './rows.js'

const PER_PAGE = 8
const TITLE_LENGTH = 28
/** More ways to a first result than this are no help. */
const MOST_SOURCES = 2

/** A model whose results are taken. */
export interface SourceModel {
  id: string
  title: string
}

export interface EarlierView {
  title: string
  draft: string
  number: number
  of: number
  ask: string
  /** The models whose results are taken, the likeliest first. */
  sources: readonly SourceModel[]
  page: number
  /** Null while they cannot be read. */
  results: readonly ListedResult[] | null
  /** One is chosen already. */
  kept: boolean
  /** There are settings to be reached from here. */
  tunable: boolean
  /** What has to be said first, in words. */
  remark: string | null
  back: Action
}

/** The names of the first models, and how many more there are. */
export function sourceNames(titles: readonly string[]): { titles: string[]; more: number } {
  const rest = titles.length - MOST_SOURCES
  return { titles: titles.slice(0, MOST_SOURCES), more: Math.max(0, rest) }
}

/** The question which of one's results to work on: the list answers it, and nothing else does. */
export function earlierScreen(view: EarlierView, say: Texts): Screen {
  const { draft, results, number, kept, remark } = view
  const listed = results ?? []
  const pages = Math.max(1, Math.ceil(listed.length / PER_PAGE))
  const page = Math.min(view.page, pages - 1)
  const copy = say.earlier({
    title: view.title,
    number: number + 1,
    of: view.of,
    ask: view.ask,
    models: sourceNames(view.sources.map(({ title }) => title)),
    count: results?.length ?? null,
    kept,
  })
  return {
    ...copy,
    paragraphs: [...(remark ? [remark] : []), ...(copy.paragraphs ?? [])].slice(0, 2),
    rows: [
      ...listed.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map((one) => [resultButton(one, draft, say)]),
      ...turns({ page, pages }, (to) => ({ go: 'results', draft, page: to }), say),
      ...(kept ? [[nextButton(draft, number, say)]] : []),
      ...(results?.length === 0 ? firstRows(view.sources, say) : []),
      ...(view.tunable && number === 0
        ? [[{ text: say.labels.tune, action: { go: 'tune', draft, page: 0 } } as const]]
        : []),
      exits(say, { text: say.labels.back, action: view.back }),
    ],
  }
}

function resultButton(one: ListedResult, draft: string, say: Texts): Button {
  const title = cutText(one.title, TITLE_LENGTH)
  return {
    text: say.labels.result({ title, at: one.at, number: one.file + 1, of: one.of }),
    action: { go: 'take', draft, generation: one.generation, file: one.file },
  }
}

function nextButton(draft: string, step: number, say: Texts): Button {
  return { text: say.labels.next, action: { go: 'skip', draft, step }, style: 'primary' }
}

/** The way to a first result. */
function firstRows(sources: readonly SourceModel[], say: Texts): Button[][] {
  return sources
    .slice(0, MOST_SOURCES)
    .map(({ id, title }): Button[] => [
      { text: say.labels.makeFirst(title), action: { go: 'model', model: id }, style: 'primary' },
    ])
}

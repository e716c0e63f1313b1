import type { FilterName, ShelfName, Sum, Texts } from '../../../content/texts.js'
import type { Action } from '../buttons.js'
import type { Button, Screen } from '../screen.js'
import { type ListedPreset, presetRows } from './presets.js'
import { exits, pairs } from './rows.js'

/** What a list can be narrowed to, by the letter that stands for it in a button. */
export const FILTERS: Readonly<Record<string, FilterName>> = {
  a: 'affordable',
  c: 'cheap',
  f: 'fast',
  b: 'best',
  s: 'with-sound',
  l: 'long-video',
}

/** The filter of a letter; null without one, and for a letter that stands for none. */
export function filterNamed(letter: string | null): FilterName | null {
  return letter !== null && Object.hasOwn(FILTERS, letter) ? (FILTERS[letter] ?? null) : null
}

export interface ListedModel {
  id: string
  title: string
  /** With the cheapest answers and settings. */
  price: Sum
  /** All answers cost the same. */
  fixed: boolean
  free: boolean
  liked?: boolean
}

export interface ListView {
  list: ShelfName
  models: readonly ListedModel[]
  page: number
  /** The letter of the filter in force. */
  filter: string | null
  /** Whether there is anything to narrow it by. */
  canFilter: boolean
  /** What was typed, of a list of finds. */
  query: string | null
  /** Ready scenarios that the words mean too: above the first page. */
  presets?: readonly ListedPreset[]
  /** Free tries left today, where they matter. */
  free: { left: number; perDay: number } | null
}

export const MODELS_PER_PAGE = 8

/** The page on which the model at this place of the list is shown. */
export function pageOf(index: number): number {
  return Math.floor(Math.max(0, index) / MODELS_PER_PAGE)
}

/** The list and the filter that led to a card, as one word of its buttons. */
export function fromOf(list: string, filter: string | null): string {
  return filter === null ? list : `${list}~${filter}`
}

/** The two parts of such a word. */
export function listIn(from: string): { list: string; filter: string | null } {
  const [list = '', filter] = from.split('~')
  return { list, filter: filter ?? null }
}

/** Up to so many pages each has a button of its own: any model is one tap from its list. */
const MOST_NUMBERS = 8

interface Page<T> {
  shown: readonly T[]
  page: number
  pages: number
  turn: Button[]
}

/** One page of a list, and the buttons that turn it. A page that is gone shows the last one. */
function paged<T>(
  all: readonly T[],
  wanted: number,
  turn: { say: Texts; to(page: number): Action },
): Page<T> {
  const { labels } = turn.say
  const pages = Math.max(1, Math.ceil(all.length / MODELS_PER_PAGE))
  const page = Math.min(wanted, pages - 1)
  const shown = all.slice(page * MODELS_PER_PAGE, (page + 1) * MODELS_PER_PAGE)
  const others = Array.from({ length: pages }, (_, number) => number).filter((number) => number !== page)
  const near = others.filter((number) => Math.abs(number - page) === 1)
  const numbers = pages > MOST_NUMBERS ? near : others
  const textOf = (number: number) =>
    pages <= MOST_NUMBERS ? labels.page(number + 1) : number < page ? labels.previousPage : labels.nextPage
  return {
    shown,
    page,
    pages,
    turn: numbers.map((number) => ({ text: textOf(number), action: turn.to(number) })),
  }
}

function nameOf(model: ListedModel, say: Texts): string {
  const heart = model.liked ? `${say.labels.likedMark} ` : ''
  return `${heart}${model.title} · ${model.free ? say.freeBadge : say.price(model)}`
}

/** Models to choose from, the best known first, each with its price. */
export function listScreen(view: ListView, say: Texts): Screen {
  const { list, filter } = view
  const narrowed = filter === null ? {} : { filter }
  const { shown, page, pages, turn } = paged(view.models, view.page, {
    say,
    to: (number) => ({ go: 'list', list, page: number, ...narrowed }),
  })
  const filterName = filterNamed(filter)
  const tools: Button[] = [
    ...(view.canFilter
      ? [{ text: say.labels.filter(filterName), action: { go: 'filters', list } } as const]
      : []),
    ...(list === 'found' || list === 'mine'
      ? [{ text: say.labels.search, action: { go: 'search' } } as const]
      : []),
  ]
  return {
    ...say.list({
      list,
      count: view.models.length,
      page,
      pages,
      filter: filterName,
      query: view.query,
      free: view.free,
    }),
    rows: [
      ...(page === 0 ? presetRows(view.presets ?? [], 'found', say) : []),
      ...shown.map((model): Button[] => [
        { text: nameOf(model, say), action: { go: 'model', model: model.id, from: fromOf(list, filter) } },
      ]),
      turn,
      tools,
      exits(say),
    ],
  }
}

export interface FiltersView {
  list: ShelfName
  /** The filters that leave something, by letter, and how much. */
  choices: readonly { filter: string; count: number | null }[]
  count: number
}

/** What a list can be narrowed to. */
export function filtersScreen(view: FiltersView, say: Texts): Screen {
  const { list } = view
  const choices = view.choices.flatMap(({ filter, count }): Button[] => {
    const name = filterNamed(filter)
    return name
      ? [{ text: say.labels.filterBy(name, count), action: { go: 'list', list, page: 0, filter } }]
      : []
  })
  const all: Button = { text: say.labels.filterBy(null, view.count), action: { go: 'list', list, page: 0 } }
  return {
    ...say.filters({ list }),
    rows: [
      ...pairs([all, ...choices]),
      exits(say, { text: say.labels.back, action: { go: 'list', list, page: 0 } }),
    ],
  }
}

/** What to set beside a model: the others of its format. */
export function versusScreen(
  view: {
    title: string
    one: string
    back: { model: string; from: string }
    others: readonly { code: string; model: ListedModel }[]
    page: number
  },
  say: Texts,
): Screen {
  const { one } = view
  const { shown, turn } = paged(view.others, view.page, {
    say,
    to: (page) => ({ go: 'versus', one, page }),
  })
  return {
    ...say.versus({ title: view.title }),
    rows: [
      ...shown.map(({ code, model }): Button[] => [
        { text: nameOf(model, say), action: { go: 'compare', one, other: code } },
      ]),
      turn,
      exits(say, { text: say.labels.back, action: { go: 'model', ...view.back } }),
    ],
  }
}

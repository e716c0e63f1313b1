import type { PresetShelf, PresetWords, Sum, Texts } from '../../../content/texts.js'
import type { MediaKind } from '../../catalog/index.js'
import type { Action } from '../buttons.js'
import type { Button, Screen } from '../screen.js'
import { exits, pairs, turns } from './rows.js'

/** A ready scenario as a line of a list. */
export interface ListedPreset {
  name: string
  title: string
  price: Sum
  fixed: boolean
  free: boolean
}

export const PRESETS_PER_PAGE = 8

/** The shelves of ready scenarios, each with its number. */
export function presetsScreen(
  view: { shelves: readonly { shelf: PresetShelf; count: number }[] },
  say: Texts,
): Screen {
  const shelves = view.shelves.map(
    ({ shelf, count }): Button => ({
      text: say.labels.presetShelf(shelf, count),
      action: { go: 'preset-shelf', shelf, page: 0 },
    }),
  )
  const all = view.shelves.reduce((sum, { count }) => sum + count, 0)
  return {
    ...say.presets({ count: all }),
    rows: [
      [{ text: say.labels.ownPresets, action: { go: 'own-presets', page: 0 } }],
      ...pairs(shelves),
      [{ text: say.labels.search, action: { go: 'search' } }],
      exits(say),
    ],
  }
}

/** The buttons of scenarios, each with its price; `from` is where one comes back to. */
export function presetRows(presets: readonly ListedPreset[], from: string, say: Texts): Button[][] {
  return presets.map((one) => [
    {
      text: `${one.title} · ${one.free ? say.freeBadge : say.price(one)}`,
      action: { go: 'preset', preset: one.name, from },
    },
  ])
}

export interface PresetShelfView {
  shelf: PresetShelf
  presets: readonly ListedPreset[]
  page: number
}

/** One page of a shelf. A page that is gone shows the last one. */
export function presetShelfScreen(view: PresetShelfView, say: Texts): Screen {
  const { shelf, presets } = view
  const pages = Math.max(1, Math.ceil(presets.length / PRESETS_PER_PAGE))
  const page = Math.min(view.page, pages - 1)
  const shown = presets.slice(page * PRESETS_PER_PAGE, (page + 1) * PRESETS_PER_PAGE)
  return {
    ...say.presetShelf({ shelf, count: presets.length, page, pages }),
    rows: [
      ...presetRows(shown, shelf, say),
      ...turns({ page, pages }, (to) => ({ go: 'preset-shelf', shelf, page: to }), say),
      exits(say, { text: say.labels.back, action: { go: 'presets' } }),
    ],
  }
}

/** Ready scenarios for words that mean no model. */
export function foundPresetsScreen(
  view: { query: string; presets: readonly ListedPreset[] },
  say: Texts,
): Screen {
  return {
    ...say.presetsFound({ query: view.query, count: view.presets.length }),
    rows: [
      ...presetRows(view.presets, 'found', say),
      [{ text: say.labels.search, action: { go: 'search' } }],
      exits(say, { text: say.labels.back, action: { go: 'presets' } }),
    ],
  }
}

export interface PresetView {
  name: string
  words: PresetWords
  files: readonly MediaKind[]
  model: string
  price: Sum
  fixed: boolean
  free: boolean
  seconds: number
  from: string
  /** The address of a picture we painted, where Telegram can fetch it. */
  picture: string | null
  /** Where "Back" leads. */
  back: Action
}

/** A ready scenario: what comes out, what is asked, what it costs. */
export function presetScreen(view: PresetView, say: Texts): Screen {
  const { name, words, from } = view
  const asks = words.blanks.map(({ ask }) => ask)
  return {
    ...say.presetCard({
      ...view,
      title: words.title,
      gets: words.gets,
      asks,
      illustrated: view.picture !== null,
    }),
    ...(view.picture === null ? {} : { picture: view.picture }),
    rows: [
      [
        {
          text: say.labels.presetStart,
          action: { go: 'preset-start', preset: name, from },
          style: 'primary',
        },
      ],
      ...(asks.length > 0
        ? [[{ text: say.labels.example, action: { go: 'preset-example', preset: name, from } } as const]]
        : []),
      exits(say, { text: say.labels.back, action: view.back }),
    ],
  }
}

export interface BlankView {
  title: string
  draft: string
  number: number
  of: number
  ask: string
  example: string
  /** What was wrong with the last answer, or what else is to be said. */
  remark: string | null
  back: Action
}

/** One question of a ready scenario: by message, or by its example. */
export function blankScreen(view: BlankView, say: Texts): Screen {
  const copy = say.blank({ ...view, number: view.number + 1 })
  return {
    ...copy,
    ...(view.remark === null ? {} : { bullets: [view.remark] }),
    rows: [
      [
        {
          text: say.labels.example,
          action: { go: 'blank-example', draft: view.draft, number: view.number },
          style: 'primary',
        },
      ],
      exits(say, { text: say.labels.back, action: view.back }),
    ],
  }
}

/** A scenario as it is posted in another chat; `url` leads to it, null while there can be no links. */
export function foundPresetScreen(
  view: ListedPreset & { gets: string; url: string | null },
  say: Texts,
): Screen {
  const { title, gets, url } = view
  return {
    title,
    paragraphs: [gets],
    hint: view.free ? say.freeBadge : say.price(view),
    rows: url === null ? [] : [[{ text: say.labels.openBot, url }]],
  }
}

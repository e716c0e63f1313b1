import type { Texts, WorkLine } from '../../../content/texts.js'
import type { MediaKind } from '../../catalog/index.js'
import { type Button, cutText, type Screen } from '../screen.js'
import { PAST, type PastLetter } from '../works-buttons.js'
import { exits, turns } from './rows.js'

export const WORKS_PER_PAGE = 4 // As many as a screen has bullets.
const WORDS_IN_BUTTON = 34
const WORDS_IN_LINE = 90

/** One generation in a list. */
export interface ListedWork extends Omit<WorkLine, 'words'> {
  work: string
  kind: MediaKind
  /** Its prompt; null where it had none. */
  words: string | null
}

export interface HistoryView {
  past: PastLetter
  page: number
  total: number
  works: readonly ListedWork[]
  /** What was searched for. */
  query: string | null
}

/** A prompt in one line. */
function inLine(words: string | null, length: number): string | null {
  return words === null ? null : cutText(words.replaceAll(/\s+/g, ' ').trim(), length) || null
}

/** A generation as one line of a list. */
export function lineOf(work: ListedWork): WorkLine {
  return { ...work, words: inLine(work.words, WORDS_IN_LINE) }
}

/** The button of a generation: the mark of its kind and how its words begin. */
export function workLabel({ kind, state, words, title }: ListedWork, say: Texts): string {
  return say.labels.work({ kind, state, words: inLine(words, WORDS_IN_BUTTON) ?? title })
}

/** How many pages so many generations fill, at least one. */
export function pagesFor(total: number): number {
  return Math.max(1, Math.ceil(total / WORKS_PER_PAGE))
}

/** What a person made, page by page; a press opens one. */
export function historyScreen(view: HistoryView, say: Texts): Screen {
  const { past, page, total, works, query } = view
  const pages = pagesFor(total)
  const hasFiles = works.some(({ state }) => state === 'made')
  return {
    ...say.history({ past: PAST[past], total, page, pages, query, lines: works.map(lineOf) }),
    rows: [
      ...works.map((one): Button[] => [
        { text: workLabel(one, say), action: { go: 'work', work: one.work, past, page } },
      ]),
      ...turns({ page, pages }, (to) => ({ go: 'history', past, page: to }), say),
      kinds(['a', 'i', 'v'], past, say),
      [
        ...kinds(['s', 'x'], past, say),
        { text: say.labels['history-search'], action: { go: 'history-search' } },
      ],
      ...(hasFiles
        ? [
            [
              {
                text: say.labels.album,
                action: { go: 'album', past, from: page * WORKS_PER_PAGE },
              } as const,
            ],
          ]
        : []),
      exits(say),
    ],
  }
}

function kinds(letters: readonly PastLetter[], chosen: PastLetter, say: Texts): Button[] {
  return letters.map((past) => ({
    text: `${past === chosen ? '✓ ' : ''}${say.labels.past(PAST[past])}`,
    action: { go: 'history', past, page: 0 },
  }))
}

/** What shall be found in the history? The next message is the answer. */
export function historySearchScreen(say: Texts): Screen {
  const back: Button = { text: say.labels.back, action: { go: 'history', past: 'a', page: 0 } }
  return { ...say.historySearch, rows: [exits(say, back)] }
}

export interface WorkView {
  work: ListedWork
  /** What was chosen, as a person would say it. */
  fields: readonly { label: string; value: string }[]
  files: number
  late: boolean
  /** There is, or was, a result beside the one in Telegram. */
  original: boolean
  /** It is looked at in a project. */
  kept?: boolean
  back: Button
}

/** One generation: all that was asked for, what it cost, and what can be done with it. */
export function workScreen(view: WorkView, say: Texts): Screen {
  const { work, fields, files, late } = view
  return {
    ...say.work({ line: lineOf(work), fields, files, late }),
    ...(work.words ? { quote: work.words } : {}),
    rows: [...workRows(view, say), exits(say, view.back)],
  }
}

function workRows({ work, original, kept }: WorkView, say: Texts): Button[][] {
  const { labels } = say
  const copy: Button = { text: labels.copyPrompt, copy: work.words ?? '' }
  if (work.state === 'running') {
    return [[{ text: labels.update, action: { go: 'progress', generation: work.work } }], [copy]]
  }
  const again: Button = { text: labels.again, action: { go: 'again', generation: work.work } }
  if (work.state === 'failed') return [[again], [copy]]
  return [
    [{ text: labels.resend, action: { go: 'resend', work: work.work }, style: 'primary' }],
    [
      ...(original ? [{ text: labels.original, action: { go: 'original', work: work.work } } as const] : []),
      again,
    ],
    ...(kept ? [] : [[keepButton(work.work, say)]]),
    [copy],
  ]
}

/** Keeps a result in a project. */
export function keepButton(work: string, say: Texts): Button {
  return { text: say.labels.collect, action: { go: 'collect', work, page: 0 } }
}

/** Under a file that was sent again. */
export function resentScreen(view: { work: string; title: string; at: Date }, say: Texts): Screen {
  const { work } = view
  return {
    ...say.resent(view),
    rows: [
      [
        { text: say.labels.again, action: { go: 'again', generation: work } },
        { text: say.labels.details, action: { go: 'work', work, past: 'a', page: 0 } },
      ],
      [keepButton(work, say)],
      exits(say),
    ],
  }
}

/** Under an album of several generations: where one is, and how it goes on. */
export function shownScreen(
  view: {
    first: number
    last: number
    total: number
    lost: number
    stopped: boolean
    more: Button | null
    back: Button
  },
  say: Texts,
): Screen {
  const { more, back, ...words } = view
  return { ...say.shown(words), rows: [...(more ? [[more]] : []), exits(say, back)] }
}

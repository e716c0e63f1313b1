import type { Texts } from '../../../content/texts.js'
import type { MediaKind } from '../../catalog/index.js'
import type { Action } from '../buttons.js'
import { type Button, cutText, type Screen } from '../screen.js'
import { exits, turns } from './rows.js'

const RESULTS_PER_PAGE = 8
const TITLE_LENGTH = 28

/** A file that a generation of this person has made. */
export interface ListedResult {
  generation: string
  title: string
  at: Date
  /** Which file of the generation, from 0, and how many it has. */
  file: number
  of: number
}

export interface ResultsView {
  draft: string
  media: MediaKind
  page: number
  /** Null while they cannot be read. */
  results: readonly ListedResult[] | null
  /** Back to the question. */
  back: Action
}

/** Files made before that fit the question: a press gives one as the answer. */
export function resultsScreen(view: ResultsView, say: Texts): Screen {
  const { draft, media, results } = view
  const listed = results ?? []
  const pages = Math.max(1, Math.ceil(listed.length / RESULTS_PER_PAGE))
  const page = Math.min(view.page, pages - 1)
  const shown = listed.slice(page * RESULTS_PER_PAGE, (page + 1) * RESULTS_PER_PAGE)
  return {
    ...say.results(results && { count: results.length, media }),
    rows: [
      ...shown.map((one): Button[] => [
        {
          text: say.labels.result({
            title: cutText(one.title, TITLE_LENGTH),
            at: one.at,
            number: one.file + 1,
            of: one.of,
          }),
          action: { go: 'take', draft, generation: one.generation, file: one.file },
        },
      ]),
      ...turns({ page, pages }, (to) => ({ go: 'results', draft, page: to }), say),
      exits(say, { text: say.labels.back, action: view.back }),
    ],
  }
}

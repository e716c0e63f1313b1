import type { Texts } from '../../../content/texts.js'
import type { Action } from '../buttons.js'
import type { Button, Screen } from '../screen.js'
import { type ProjectsPage, pagesOf, projectRows } from './projects.js'
import { exits, turns } from './rows.js'
import { type WorkView, workScreen } from './works.js'

/** In which project shall it be kept, moved or copied? */
export function pickScreen(
  view: ProjectsPage & ({ what: 'keep'; work: string } | { what: 'move' | 'copy'; item: number }),
  say: Texts,
): Screen {
  const { what, page, total } = view
  const move = what === 'move'
  const lead = (project: string): Action =>
    what === 'keep'
      ? { go: 'put', work: view.work, project }
      : { go: 'placed', item: view.item, move, project }
  const turn = (to: number): Action =>
    what === 'keep'
      ? { go: 'collect', work: view.work, page: to }
      : { go: 'place', item: view.item, move, page: to }
  const back: Action =
    what === 'keep'
      ? { go: 'work', work: view.work, past: 'a', page: 0 }
      : { go: 'item', item: view.item, page: 0 }
  const create: Button[] =
    what === 'keep'
      ? [{ text: say.labels['project-new'], action: { go: 'project-new', work: view.work } }]
      : []
  return {
    ...say.pick({ what, count: total }),
    rows: [
      ...projectRows(view, lead, say),
      ...turns({ page, pages: pagesOf(total) }, turn, say),
      create,
      exits(say, { text: say.labels.back, action: back }),
    ],
  }
}

export interface ItemView {
  item: number
  project: string
  name: string
  note: string | null
  page: number
  work: Omit<WorkView, 'back'>
}

/** A kept result: all that is known of it, its note, and what can be done with it here. */
export function itemScreen(view: ItemView, say: Texts): Screen {
  const { item, project, name, note, page } = view
  const { labels } = say
  const back: Button = { text: labels.back, action: { go: 'project', project, page } }
  const screen = workScreen({ ...view.work, kept: true, back }, say)
  return {
    ...screen,
    paragraphs: say.kept({ project: name, note }),
    rows: [
      ...screen.rows.slice(0, -1),
      [
        { text: labels['item-note'], action: { go: 'item-note', item } },
        ...(note ? [{ text: labels['item-unnote'], action: { go: 'item-unnote', item } } as const] : []),
      ],
      [
        { text: labels.move, action: { go: 'place', item, move: true, page: 0 } },
        { text: labels.copy, action: { go: 'place', item, move: false, page: 0 } },
      ],
      [{ text: labels['item-remove'], action: { go: 'item-remove', item } }],
      exits(say, back),
    ],
  }
}

/** A note on a kept result: the next message. */
export function itemNoteScreen(
  view: { item: number; name: string; again: boolean; most: number },
  say: Texts,
): Screen {
  const back: Action = { go: 'item', item: view.item, page: 0 }
  return { ...say.noteAsk(view), rows: [exits(say, { text: say.labels.back, action: back })] }
}
